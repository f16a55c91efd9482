/** Beginnings of compounded terms (Greek and Latin combining forms): a capitalised word with one is no name, unless a list has it as one. */
export const MEDICAL_PREFIX =
  /^(?:abdomin|acanth|acetyl|acous|acro|adeno|adren|aero|agranul|allerg|alveol|amino|ampull|amyl|anaesth|anaphyl|andro|anesth|angio|aniso|ankyl|annul|antero|antibo|antico|antide|antiem|antiep|antifu|antihi|antihy|antiin|antimi|antips|antire|antith|antitu|antivi|aort|apheres|aphth|append|arachno|arterio|arthr|astro|ather|atri[ao]|audio|auriculo|auto(?:an|im|nom)|axill|azot|bacter|balano|basophil|benzo|biliru|biop|blephar|brachi[ao]|brachy|brady|broncho?|bucco|bupren|calcane|calci|capill|carbo[hx]|carcin|cardi[ao]|cataract|cephal[oao]|cerebr|cervic|chemo|chlor[aio]|cholang|cholecyst|choledoch|cholest|chondro?|chorio|chromo|chyl|cirrho|clavic|coagul|coccid|colono|colorect|colpo|conjunct|corneo|corono?|cortic|cost[ao]chon|crani[oae]|cryo|crypto|cubit|cutan|cyan[oi]|cysto|cyto|dacryo|dehydr|demyel|derma?to|desatur|dextro|diaphragm|dipl|diverticul|dorsi?|duoden|dys(?:ar|au|ch|ci|cr|di|es|fu|ge|gr|hi|ka|ki|le|ma|me|mo|os|pa|pe|ph|pl|pn|pr|re|rh|sy|th|to|tr|ur)|echocard|echogen|eclamp|ecto|electro|embol|encephal|endo(?:ca|ce|co|cr|me|ph|sc|th|to|tr|va)|enter[oi]|eosin|epicond|epider|epidid|epidur|epigas|epilep|epiphy|epistax|epithel|erythro?|ethmo|extra(?:c|d|h|p|v)|fasci[oc]|femor|ferr[io]|fibrin|fibro|fluoro?|follic|foramin|gangli|gastr[oi]|gingiv|glauc|glomer|gluc[oa]|glyc[oae]|gonad|granulo|gynae|gyneco|haem[aoe]|hallucin|hemat|hemi|hemo(?!n)|hepat|hernio|hidrad|hist[oi]|homoc|hydro|hygro|hyper|hypno|hypo|hyster|iatro|ichthy|idiopath|ileo|ilio|immuno|infarct|infra|inguin|insul|inter(?:c|d|l|m|p|s|t|v)|intra|intub|isch[aeio]|kerat|ketoa?|kinesi|kypho|labyrinth|lacrim|laparo|laryng|leiomy|leuko?|leuco|lipo|litho|lobul|lumbo|lymph|macro|mammo|mandib|masto|maxill|mediast|megal|melan[oi]|mening|menorr|mesent|meta(?:b|c|s|t)|metro(?:r|n)|micro|mono(?:a|c|n|t)|mucos?[aio]|musculo|myco|mydri|myel|myo(?!k)|myring|myx|naso|necro|neo(?:n|p)|nephr|neur|neutro|noct|normo|nystag|odont|oedem|oesoph|oligo|onco|onych|oophor|ophthalm|orch[io]|oro|ortho|osmo|osseo|ossic|osteo|oto[rslmt]|ovar|oxy|pachy|palat|palp|pancrea|pancyt|papill|para(?:c|n|p|s|t|v|u)|parench|paresth|parox|patell|pector|pelvi|pemph|peptid|peri(?:a|c|n|o|p|s|t|u|v)|phaeo|pharmac|pharyng|pheo|phleb|phon|photo|physio|pilo|plasm|pleur|pneum|polio|poly|porph|post(?:e|h|i|m|n|o|p|t|u)|pre-?(?:ec|op|sy|te)|proct|prost|protein|prurit|pseudo|psor|psych|pulmon|pupill|pyelo|pyloro?|pyo|pyrex|quadri|radicul|radio|rect[oa]|retin|retro|rhabd|rheum|rhin[oi]|sacro|salping|sarco|scapul|schisto|sclero|scrot|sebor|semi|sept[io]c|sero[tspnc]|sigmo|sinus|somat|sperm|sphinct|spiro|spleno|spondyl|squam|staphyl|steat|stenos|stern[oa]|steth|stomat|strept|sub(?:a|c|d|e|h|l|m|o|p|s|t|u)|sulf[ao]|sulph|supra|sympath|syncop|syndesm|synov|system|tachy|telang|tempor|tendin|tenosy|terat|tetra|thalass|thermo|thorac|thrombo?|thym[io]|thyro|tonsil|toxi|trabec|trache|trans|tricho|trigem|triglyc|trochan|tubercul|tympan|ultra|uni[lp]|ureth?r|uric|urin|urob|urod|urog|urol|uros|uter|uve[ai]|vagin|vaso|ventric|vertebr|vesic|vestib|video|visc|vulv|xanth|xero)/;

/** Short forms, drugs and their brands, organisms, anatomy, instruments, scores and what else of the trade general lists of words lack. */
export const MEDICAL_WORDS: ReadonlySet<string> = new Set(
  (
    "abdo creps exam obs sats bloods meds labs vitals plts retics leucs lymphs neuts eos hct trop phos bili creat wheeze wheezy crampy " +
    "gurgly ropey prodrome sputum mane nocte stat bolus titrate titrated uptitrate uptitrated downtitrate wean weaned extubate " +
    "extubated intubate intubated reintubated mobilise mobilised rousable febrile afebrile apyrexial normotensive hypotensive tachy " +
    "brady afib flutter nstemi stemi pci cabg bipap cpap niv simv peep fio2 spo2 ippv vent vented tracheostomy trache trachy pegj ryles " +
    "mellitus insipidus gravis vulgaris nervosa multiforme planus versicolor pedis cruris corporis capitis barbae unguium alba " +
    "nigricans bullosa gangrenosum nodosum marginatum migrans areata totalis simplex zoster pectoris fugax sicca externa media interna " +
    "equina situ vera rubra praevia previa accreta increta percreta abruptio placentae gravidarum partum antepartum postpartum " +
    "intrapartum puerperal primigravida primip multip multiparous nulliparous gravida para lochia fundus cervix os introitus adnexa " +
    "adnexal pneumoniae pneumophila mallei cereus anthracis perfringens tetani botulinum cloacae marcescens mirabilis vulgatus fragilis " +
    "baumannii maltophilia cepacia flexneri sonnei dysenteriae typhi paratyphi enterica enteritidis typhimurium jejuni vibrio cholerae " +
    "bordetella pertussis parapertussis moraxella catarrhalis bartonella henselae brucella francisella tularensis coxiella burnetii " +
    "rickettsia ehrlichia anaplasma borrelia leptospira treponema chlamydia chlamydophila psittaci mycoplasma ureaplasma gardnerella " +
    "legionella listeria nocardia actinomyces actinomycosis propionibacterium cutibacterium acnes corynebacterium diphtheriae " +
    "lactobacillus bifidobacterium peptostreptococcus fusobacterium bacteroides prevotella eikenella kingella haemophilus " +
    "aggregatibacter cardiobacterium proteus providencia serratia morganella citrobacter hafnia acinetobacter stenotrophomonas " +
    "burkholderia enterococcus enterobacter staph strep pneumococcus meningococcus gonococcus haemolyticus saprophyticus lugdunensis " +
    "viridans mitis bovis gallolyticus anginosus pyocyanea aspergillus fumigatus flavus niger mucor rhizopus fusarium cryptococcus " +
    "histoplasma blastomyces coccidioides paracoccidioides talaromyces pneumocystis malassezia trichophyton microsporum epidermophyton " +
    "sporothrix glabrata krusei parapsilosis tropicalis auris plasmodium malariae ovale knowlesi toxoplasma gondii giardia duodenalis " +
    "entamoeba cryptosporidium cyclospora leishmania donovani trypanosoma cruzi brucei trichomonas vaginalis schistosoma haematobium " +
    "mansoni japonicum ascaris lumbricoides trichuris trichiura ancylostoma necator strongyloides stercoralis enterobius vermicularis " +
    "taenia saginata echinococcus granulosus fasciola clonorchis paragonimus toxocara wuchereria bancrofti onchocerca loa sarcoptes " +
    "scabiei pediculus ixodes adenovirus rhinovirus coronavirus metapneumovirus parainfluenza parvovirus norovirus rotavirus " +
    "enterovirus coxsackie echovirus poliovirus hantavirus flavivirus chikungunya mpox monkeypox orthopox varicella rubella rubeola " +
    "variola cytomegalovirus roseola erythrovirus lyssavirus filovirus marburg nipah hendra lassa folate cobalamin thiamine thiamin " +
    "pabrinex riboflavin niacin pyridoxine biotin ascorbate calcitriol alfacalcidol cholecalciferol colecalciferol ergocalciferol " +
    "augmentin amoxil flucloxacillin fluclox coamoxiclav co-amoxiclav cotrimoxazole co-trimoxazole piptazobactam pip-taz tazobactam " +
    "sulbactam piptaz meropenem imipenem ertapenem doripenem merrem invanz teicoplanin targocid zyvox linezolid daptomycin cubicin " +
    "tigecycline colistin amikacin tobramycin cipro levaquin avelox moxifloxacin zithromax biaxin klaricid erythro trimethoprim " +
    "macrobid nitrofurantoin fosfomycin metro diflucan vfend ambisome caspofungin micafungin anidulafungin zovirax aciclovir valtrex " +
    "valcyte foscarnet relenza veklury lagevrio biktarvy genvoya descovy truvada tivicay dovato prezista symtuza epclusa harvoni " +
    "mavyret maviret noradrenaline norepinephrine adrenaline epinephrine dobutamine dopamine metaraminol vasopressin argipressin " +
    "terlipressin levosimendan milrinone isoprenaline ephedrine phenylephrine labetalol esmolol gtn amiodarone digoxin adenosine " +
    "verapamil diltiazem sotalol bisop metoprolol toprol lopressor tenormin cardicor coreg bumex bumetanide torasemide metolazone " +
    "zaroxolyn eplerenone inspra finerenone kerendia sacubitril valsartan ivabradine procoralan ranolazine ranexa isosorbide imdur " +
    "nicorandil hydralazine clonidine minoxidil doxazosin cardura norvasc micardis cozaar diovan benicar avapro altace zestril vasotec " +
    "accupril coversyl tritace zestoretic lovastatin simva atorva rosuva ezetimibe zetia ezetrol repatha praluent leqvio inclisiran " +
    "fenofibrate aspirin clopidogrel ticagrelor brilinta brilique prasugrel effient dipyridamole persantin aggrenox heparin dalteparin " +
    "enoxaparin tinzaparin fondaparinux arixtra fragmin innohep inhixa savaysa lixiana praxbind andexxa alteplase tenecteplase actilyse " +
    "tranexamic cyklokapron vitk octaplex beriplex ffp cryoprecipitate metformin gliclazide glimepiride glipizide sitagliptin " +
    "linagliptin trajenta empagliflozin dapagliflozin forxiga canagliflozin invokana semaglutide rybelsus wegovy liraglutide saxenda " +
    "dulaglutide tirzepatide mounjaro byetta exenatide pioglitazone actos acarbose novorapid humulin actrapid tresiba toujeo abasaglar " +
    "basaglar fiasp levemir apidra insulatard mixtard omeprazole losec lansoprazole zoton pantoprazole esomeprazole rabeprazole " +
    "famotidine ranitidine ondansetron metoclopramide maxolon domperidone motilium cyclizine prochlorperazine stemetil buccastem " +
    "hyoscine buscopan mebeverine colofac loperamide imodium senokot laxido cosmocol docusate bisacodyl dulcolax lactulose rifaximin " +
    "xifaxan mesalazine mesalamine asacol pentasa octasa creon ursodeoxycholic questran cholestyramine peppermint gaviscon maalox " +
    "prednisone prednisolone hydrocortisone dexamethasone methylprednisolone medrol solumedrol decadron budesonide fludrocortisone " +
    "florinef beclometasone fluticasone seretide fostair trelegy relvar clenil qvar pulmicort flixotide salmeterol formoterol " +
    "tiotropium ipratropium atrovent combivent aminophylline theophylline montelukast omalizumab xolair mepolizumab nucala benralizumab " +
    "fasenra dupixent carbocisteine mucodyne morphine oramorph mst zomorph oxycodone oxynorm roxicodone hydromorphone fentanyl " +
    "alfentanil remifentanil sufentanil buprenorphine butrans temgesic methadone codeine dihydrocodeine tramadol ultram tapentadol " +
    "nefopam ketamine ketalar propofol diprivan midazolam versed lorazepam diazepam temazepam zopiclone zolpidem stilnoct etomidate " +
    "thiopental thiopentone suxamethonium succinylcholine rocuronium esmeron atracurium vecuronium sugammadex bridion neostigmine " +
    "glycopyrrolate glycopyrronium atropine naloxone flumazenil lidocaine lignocaine xylocaine bupivacaine marcaine chirocaine " +
    "ropivacaine prilocaine emla sevoflurane desflurane isoflurane entonox dexmedetomidine precedex paracetamol panadol acetaminophen " +
    "ofirmev ibuprofen brufen naproxen naprosyn aleve diclofenac voltarol voltaren celecoxib celebrex etoricoxib arcoxia ketorolac " +
    "toradol colchicine allopurinol zyloric febuxostat uloric levetiracetam valproate epilim carbamazepine phenytoin lamotrigine " +
    "topiramate lacosamide vimpat clobazam brivaracetam briviact zonisamide perampanel fycompa gabapentin pregabalin phenobarbital " +
    "primidone levodopa madopar co-careldopa co-beneldopa stalevo rasagiline azilect ropinirole requip pramipexole mirapex rotigotine " +
    "neupro amantadine donepezil rivastigmine exelon galantamine reminyl memantine ebixa riluzole rilutek baclofen lioresal tizanidine " +
    "dantrolene natalizumab tysabri ocrelizumab ocrevus fingolimod gilenya teriflunomide aubagio sertraline fluoxetine citalopram " +
    "escitalopram cipralex paroxetine seroxat mirtazapine remeron trazodone amitriptyline nortriptyline duloxetine venlafaxine efexor " +
    "bupropion vortioxetine brintellix buspirone lithium priadel quetiapine olanzapine risperidone aripiprazole haloperidol haldol " +
    "clozapine clozaril zuclopenthixol clopixol flupentixol depixol paliperidone lurasidone latuda methylphenidate ritalin concerta " +
    "lisdexamfetamine vyvanse elvanse atomoxetine strattera methotrexate sulfasalazine salazopyrin hydroxychloroquine plaquenil " +
    "leflunomide arava azathioprine imuran mercaptopurine mycophenolate cellcept myfortic tacrolimus prograf advagraf ciclosporin " +
    "cyclosporine neoral sirolimus rapamune everolimus infliximab inflectra remsima etanercept adalimumab certolizumab cimzia golimumab " +
    "simponi tocilizumab actemra rituximab mabthera abatacept orencia secukinumab cosentyx ustekinumab stelara vedolizumab entyvio " +
    "tofacitinib xeljanz baricitinib olumiant upadacitinib rinvoq apremilast otezla cisplatin carboplatin oxaliplatin paclitaxel " +
    "docetaxel taxotere abraxane doxorubicin adriamycin epirubicin cyclophosphamide endoxan ifosfamide vincristine vinblastine " +
    "vinorelbine etoposide irinotecan gemcitabine gemzar capecitabine xeloda fluorouracil pemetrexed alimta temozolomide temodar " +
    "bleomycin imatinib glivec dasatinib sprycel nilotinib tasigna osimertinib tagrisso gefitinib iressa erlotinib tarceva sorafenib " +
    "sunitinib sutent lenvatinib pazopanib lenalidomide revlimid thalidomide bortezomib velcade carfilzomib daratumumab darzalex " +
    "ibrutinib imbruvica venetoclax venclexta pembrolizumab nivolumab ipilimumab yervoy atezolizumab tecentriq durvalumab imfinzi " +
    "trastuzumab pertuzumab perjeta bevacizumab cetuximab erbitux olaparib lynparza palbociclib ibrance tamoxifen nolvadex letrozole " +
    "femara anastrozole arimidex exemestane aromasin fulvestrant faslodex goserelin zoladex leuprorelin prostap lupron bicalutamide " +
    "casodex enzalutamide xtandi abiraterone zytiga filgrastim neupogen pegfilgrastim neulasta epoetin aranesp eprex retacrit denosumab " +
    "prolia xgeva zometa zoledronic alendronate fosamax risedronate actonel teriparatide forteo romosozumab levothyroxine liothyronine " +
    "carbimazole propylthiouracil desmopressin ddavp tolvaptan samsca cinacalcet mimpara octreotide sandostatin lanreotide cabergoline " +
    "dostinex bromocriptine tamsulosin flomax finasteride proscar dutasteride avodart solifenacin vesicare oxybutynin ditropan " +
    "mirabegron betmiga sildenafil tadalafil mirena nexplanon depo-provera cerazette microgynon yasmin marvelon syntocinon oxytocin " +
    "pitocin carboprost hemabate misoprostol cytotec mifepristone ergometrine syntometrine clomifene clomiphene norethisterone " +
    "progesterone utrogestan oestradiol estradiol timolol latanoprost xalatan bimatoprost dorzolamide brimonidine brinzolamide " +
    "acetazolamide diamox tropicamide cyclopentolate chloramphenicol eylea lucentis clobetasol dermovate betamethasone betnovate " +
    "eumovate fucidin mupirocin daktacort canesten clotrimazole terbinafine lamisil permethrin ivermectin isotretinoin roaccutane " +
    "accutane acitretin calcipotriol dovonex emollient diprobase cetraben aquacel inadine mepilex jelonet kaltostat allevyn fortisip " +
    "ensure nutrison osmolite jevity glucogel glucagon hypostop dioralyte calogen dextrose hartmanns hartmann's plasmalyte gelofusine " +
    "albumin voluven kabiven cetirizine loratadine fexofenadine chlorphenamine piriton benadryl diphenhydramine hydroxyzine atarax " +
    "promethazine phenergan epipen jext ziehl neelsen giemsa gram's h&e papanicolaou masson trichrome prussian congo ki her2 her braf " +
    "egfr alk kras nras brca ihc fish cytology histology macroscopy microscopy immunohistochemistry hounsfield fleischner bosniak " +
    "birads tirads lirads pirads bi-rads ti-rads li-rads pi-rads gleason breslow clark figo tnm ann arbor dukes rutherford fontaine " +
    "nyha asa mallampati cormack lehane ramsay richmond rass cam icu wagner texas gustilo weber garden salter schatzker neer frykman " +
    "mason judet ao lauge denis braak fazekas spetzler hess fisher hijdra aspects tici timi killip forrester canadian cardiovascular " +
    "ccs meld child pugh maddrey lille balthazar atlanta forrest rockall blatchford los angeles prague paris vienna montreal mayo " +
    "truelove witts savary miller laren hinchey goligher parks bristol clavien dindo charlson frailty rockwood clinical katz lawton " +
    "moca mmse ace phq gad hads ybocs panss ymrs hamd madrs audit cage kirschner steinmann schanz ilizarov denham hohmann langenbeck " +
    "deaver balfour bookwalter babcock allis kocher spencer wells debakey metzenbaum yankauer veress trocar hasson swan ganz hickman " +
    "groshong portacath broviac tesio vascath quinton sengstaken blakemore minnesota linton foley tiemann robinson redivac penrose " +
    "jackson pratt exudrain vac picco lidco guedel hudson venturi ambu bougie frova macintosh mccoy glidescope igel tempest bair hugger " +
    "flowtron teds hood trendelenburg fowler lloyd davies sims pfannenstiel lanz mcburney morrison gridiron chevron mercedes kocherised " +
    "whipple hartmann billroth nissen heller ivor mckeown lichtenstein shouldice bassini marsupialisation burch wertheim manchester " +
    "mcdonald shirodkar bakri blynch zavanelli mcroberts kielland neville barnes ventouse kiwi doyen wrigley simpson scan scans doppler " +
    "duplex echo ecg ekg holter tte toe tee mrcp ercp ogd egd ebus eus mri cta ctpa hrct pet dexa mibi mag3 dmsa isotope barium " +
    "gastrografin omnipaque gadolinium technetium nil nbm npo tto ttos ttas tta mdt cga dnar dnacpr respect lpa advance directive " +
    "hospice macmillan ambulatory sdec cdu amu mau sau eau hdu ccu itu picu nicu scbu cath covid sars delta omicron pfizer biontech " +
    "moderna astrazeneca vaxzevria comirnaty spikevax novavax sinovac sinopharm coronavac gardasil cervarix shingrix zostavax prevenar " +
    "pneumovax menacwy bexsero fluad boostrix mmr bcg dtap steri-strip steristrip steristrips vicryl monocryl prolene ethilon nylon pds " +
    "maxon silk dermabond histoacryl lembert connell tagaderm tegaderm opsite melolin primapore micropore elastoplast tubigrip velband " +
    "softban gypsona whatsapp zoom google teams skype facetime email wifi ipad iphone android youtube facebook uber netflix jpeg pdf " +
    "velcro kleenex vaseline sudocrem nicorette nicotinell champix zyban weightwatchers slimming etoh ivdu smoker vape vaping achilles " +
    "pectus lordosis kyphosis kyphoscoliosis scoliosis genu hallux valgus varus rigidus cubitus coxa vara talipes equinovarus " +
    "planovalgus calcaneus talus navicular cuboid cuneiform lisfranc syndesmosis malleolus tibia fibula fibular peroneal tibial femoral " +
    "popliteal saphenous gastrocnemius soleus sartorius gracilis vastus rectus gluteus piriformis psoas iliacus iliopsoas trapezius " +
    "deltoid supraspinatus infraspinatus subscapularis teres biceps triceps brachialis brachioradialis pronator supinator thenar " +
    "hypothenar sternocleidomastoid platysma masseter temporalis orbicularis zygoma zygomatic maxilla maxillary mandible mandibular " +
    "sphenoid ethmoid lacrimal parietal occipital occiput cerebellum cerebellar pons medulla thalamus thalamic caudate putamen pallidus " +
    "hippocampus hippocampal amygdala insula insular corpus callosum falx tentorium cisterna sella suprasellar pituitary chiasm " +
    "conjunctiva conjunctivae sclera sclerae cornea iris uvea choroid retina macula fovea optic vitreous palpebral canthus punctum " +
    "auricle pinna tragus tympanic ossicles malleus incus stapes cochlea cochlear vestibule eustachian epiglottis vallecula piriform " +
    "arytenoid vocal cricoid carina bronchus lingula lingular hilum hilar mediastinum mediastinal pleura diaphragm costophrenic " +
    "oesophagus esophagus gastroesophageal pylorus duodenum jejunum ileum ileocaecal ileocecal caecum cecum appendix sigmoid rectum " +
    "anus perianal mesentery mesenteric omentum omental peritoneum peritoneal retroperitoneum porta hepatis ampulla vater wirsung cbd " +
    "nephron ureter ureteric urethra urethral prostate seminal vas epididymis testis scrotum scrotal penis glans prepuce myometrium " +
    "endometrium parametrium salpinx tubo-ovarian luteum graafian na ca mg po4 cl hco3 ur cr hb wbc wcc plt crp esr pct bnp inr ptt " +
    "aptt alt ast alp ggt alb tsh ft4 hba1c psa cea afp ca125 " +
    "st saint spina bifida trans pica elisa chole lap appy hemi crani chemo rehab igm iga ige igg exertional petechiae petechial melena melaena erythematous sensorineural acholic areflexia eczematoid urate opioids parkinsonism asterixis nsaids utis meconium crepitus metamorphopsia erosions pulsus opisthotonus bruxism anhedonia dtrs feno gnrh nrtis abducens torsades decompensated compensated holosystolic pansystolic allodynia chalazion interictal ageusia exotropia keloids drusen egophony aplastic atopic hordeolum melasma lagophthalmos akathisia livedo neisseria pityriasis pterygium encopresis fundal antalgic atresia achalasia bullous incisional oscillopsia chorea trab kernicterus catecholamine catecholamines barotrauma telogen oculogyric rouleaux autosomal expert genexpert wbcs rbcs pvcs pacs kcl ssris snris mcps pips dips ggos pfts ppis gcse ccbs arbs aceis tcas maois hfref hfpef hbsag anti-hbs renally orally nasally rectally melaenic carer carers frcophth frcpath frcem frcr ficm mrcpch mrcog frcog dch bsc msc mphil hons dip cert dphil facep faap fcps mch dnb "
  )
    .trim()
    .split(" "),
);
