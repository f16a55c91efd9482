/**
 * Words that begin or end the name of an institution. Kinds after the sections of the International Standard Industrial Classification (ISIC
 * Rev. 4) that a note speaks of: care, learning, trade, industry, government, faith, lodging, transport.
 */
const GROUPS: Readonly<Record<string, string>> = {
  care: "Hospitals?|Hosp|Infirmary|Clinic|Clinics|Polyclinic|Surgery|Practice|Hospice|Sanatorium|Dispensary|Nursing Home|Care Home|Rest Home|Care Cent(?:er|re)|Medical|Medical Cent(?:er|re)|Medicine|Health Cent(?:er|re)|Health|Healthcare|Rehab|Rehabilitation|Dialysis|Diagnostics?|Imaging|Pathology|Physio|Physiotherapy|Optometrists?|Opticians?|Dental|Dentists?|Chemists?|Pharmacy|Pharmacists?|Drugs?|Ambulance|Urgent Care|PHC|CHC|SNF|Nursing|Senior Living|Assisted Living|Retirement Village|Maternity|Hauora|Marae|Elderly Home|Doctors|White Cross|Medics",
  learning:
    "School|Schools|Primary|High|Academy|College|University|Institute|Polytechnic|Kindergarten|Nursery|Preschool|Daycare|Day Care|Creche|Kura|Kohanga|ISD|Elementary|Junior High|Middle School|Grammar|Secondary|Vidyalaya|Library|Campus",
  trade:
    "Ltd\\.?|Limited|Inc\\.?|LLC|L\\.L\\.C\\.|PLC|plc|Pvt|Corp\\.?|Corporation|Company|Co\\.|GmbH|Bank|Insurance|Supermarket|Market|Mart|Stores?|Shop|Bakery|Butchers?|Grocery|Grocers|Textiles?|Traders|Trading|Enterprises|Holdings|Partners|Associates|Group|Solutions|Software|Systems|Technologies|Tech|Technology|Telecom|Consulting|Consultants|Accountants|Solicitors|Logistics|Media|Press|Studios?|Salon|Agency|Brothers|Bros|& Sons?|Electric(?:al)?|Hardware|Motors|Auto|Autos|Tyres|Garage|Services|Supplies",
  industry:
    "Factory|Mills?|Foundry|Refinery|Plant|Dairy|Farms?|Ranch|Quarry|Quarries|Colliery|Mine|Mines|Brewery|Winery|Distillery|Garments|Industries|Manufacturing|Engineering|Construction|Builders|Plumbing|Roofing|Steel|Concrete|Cement|Glass|Paper|Cotton|Oil|Petroleum|Energy|Drilling|Oilfield|Feedlot|Feeds|Gin|Abattoir|Meats?|Poultry|Foods|Fisheries|Forestry|Sawmill|Timber|Works|Works Depot|Shipyard|Docks|Wharf|Station|Depot|Warehouse",
  government:
    "Council|Court|Prison|Jail|Barracks|Constabulary|Sheriff['’]s Office|Office|Department|Police|Fire Department|Fire|Trust|Foundation|Society|Association|Federation|Union|Ministry|Department of \\p{Lu}\\p{L}+|Commission|Authority|Shelter|Hostel|Refuge|Orphanage|Regiment",
  faith:
    "Church|Chapel|Cathedral|Parish|Mosque|Masjid|Temple|Gurdwara|Mandir|Synagogue|Monastery|Convent|Abbey|Ministries",
  lodging:
    "Hotel|Inn|Motel|Pub|Arms|Tavern|Caf[eé]|Restaurant|Diner|Grill|Bistro|Bar|Club|Gym|Leisure Cent(?:er|re)|Community Cent(?:er|re)|Cent(?:er|re)|Theatre|Cinema|Lodge|Manor|Grange|Priory|Residence|Residences|Villa|House|Home|Court|Hall|Arena|Stadium",
  transport:
    "Airport|Airlines|Airways|Railways?|Transport|Transit|Haulage|Buses|Coaches|Taxis|Cabs|Trucking|Freight|Couriers?|Shipping|Ferries",
};
/** At the end of a run of capitals. */
export const INSTITUTION_ENDS = Object.values(GROUPS).join("|");

/** At its beginning: Ysbyty Gwynedd, University of Wales, Hospital Sultanah Aminah. */
export const INSTITUTION_BEGINS =
  "Ysbyty|Ysgol|Coleg|Prifysgol|Canolfan|Meddygfa|Cartref|Capel|Eglwys|Hospital|Hôpital|Ospedale|Klinik|Clinica|Clínica|Universidad|Université|Universität|Università|University of|College of|Bank of|Church of|Institute of|Academy of|Society of|Our Lady of|Iglesia|Escuela|Colegio|Instituto|Rumah Sakit|Te Whare|Te Kura|Te Whatu|City of|County of|Diocese of";

/** Words before an institution that say which kind it is, and not which one; words of forms that run into it besides. */
export const INSTITUTION_KINDS =
  "the a an our this that local general regional community district teaching university county city national private public day mental children's childrens women's womens veterans heart failure pain diabetes diabetic memory sleep asthma chest fracture eye ear skin breast stroke tia falls cardiac cardiology neurology renal liver lung rheumatology oncology urology dermatology orthopaedic orthopedic surgical medical emergency urgent care walk-in outpatient inpatient antenatal postnatal fertility travel sexual gum std hiv tb anticoagulation warfarin inr vascular vein hernia spinal spine hip knee hand foot plastic open elective laparoscopic robotic bariatric thoracic abdominal pelvic dental oral maxillofacial day-case gynaecology gynecology paediatric pediatric family specialist tertiary secondary primary high middle elementary preop pre-op follow-up nurse-led gp good best clinical standard group in at to from of and for new joint rapid access one-stop ambulatory allergy immunology genetics epilepsy headache ms parkinson's parkinsons movement endocrine thyroid lipid hypertension nutrition feeding wound leg ulcer infection infectious sent transferred referred admitted attended seen patient he she they it no any each every hospital clinic acute chronic home mental occupational behavioral behavioural population global men women child children peritoneal intermediate early pulmonary skilled full half social united low poor better past previous current social family birth developmental nursing visual systems review operative open minor major former retired works working work attends attends left right upper lower bilateral total partial per via with by on off near after before post pre discharge discharged return returned back next last first second third weekly monthly daily rural urban public state federal military army naval long short term free self solo step down stepdown high dependency intensive coronary resuscitation trauma burns sickle cell diet weight smoking cessation alcohol drug drugs substance needle exchange blood donor bone density foot continence stoma bowel preassessment pre-assessment assessment admission theatre recovery ward bed bay room same other another independent nearby nearest its his her their my your nice big small large old young use started stopped given stop start continue takes take fire police ambulance bar";
