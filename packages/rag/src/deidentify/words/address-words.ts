/**
 * Words of an address in English and in what English notes borrow, by how much each says. Kinds after the thoroughfares of BS 7666 and of
 * Publication 28 of the United States Postal Service, with those of India, Hong Kong, Wales, Australia and New Zealand.
 */

/** A capitalised word before one of these makes a street: `Church Lane`, `12 High St`. */
export const THOROUGHFARES =
  "Street|St|Str|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Close|Cl|Crescent|Cres|Cresc|Terrace|Terr|Ter|Tce|Square|Sq|Highway|Hwy|Parkway|Pkwy|Freeway|Fwy|Expressway|Expy|Turnpike|Tpke|Gardens|Gdns|Grove|Gr|Hill|Mews|Row|Circle|Cir|Trail|Trl|Loop|Walk|Rise|View|Park|Green|Quay|Wharf|Alley|Path|Parade|Pde|Esplanade|Promenade|Embankment|Broadway|Bypass|Pike|Run|Bend|Ridge|Point|Pt|Heights|Hts|Hollow|Crossing|Xing|Plaza|Plz|Chase|Croft|Fold|Garth|Gate|Mead|Meadow|Meadows|Orchard|Paddock|Spinney|Vale|Villas|Yard|Drift|Glade|Approach|Link|Cove|Causeway|Ghat|Marg|Gali|Galli|Chowk|Salai|Path|Nagar|Colony|Layout|Vihar|Enclave|Puram|Extension|Extn|Cross|Main|Bazaar|Bazar|Circus|Estate|Mansions?|Towers?|House|Court|Apartments?|Apts?|Residency|Heol|Ffordd|Stryd|Lôn|Rhodfa|Maes|Tai";
/** Said with a capital word alone, without a number, these still make a street; the others are words of too many things. */
export const PLAIN_THOROUGHFARES =
  "Street|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd|Crescent|Cres|Terrace|Highway|Hwy|Parkway|Turnpike|Gardens|Grove|Mews|Esplanade|Nagar|Colony|Layout|Vihar|Enclave|Marg|Salai|Chowk|Estate|Mansions|Apartments|Villas";
/** These stand before a name: Rue de Lyon, Heol y Bont, Jalan Ampang. */
export const LEADING_THOROUGHFARES =
  "Rue|Calle|Avenida|Via|Viale|Strada|Rua|Jalan|Jln|Lorong|Heol|Ffordd|Stryd|Lôn|Rhodfa|Maes|Bryn|Tai|Clos|Cwrt|Plas|Soi|Camino|Paseo|Carretera|Ulitsa|Ul\\.|Avenue|Route|Chemin|Impasse";
/** A number after one of these is the number of a road: County Road 412, FM 1960, RD 2. */
export const NUMBERED_ROADS =
  "County (?:Road|Rd|Route|Hwy|Highway)|(?:State|US|U\\.S\\.|Private|Ranch|Township|Rural|Farm|Forest) (?:Road|Rd|Route|Rte|Highway|Hwy)|(?:State )?(?:Highway|Hwy|Route|Rte)|Interstate|FM|RM|Farm[- ]to[- ]Market(?: Road)?|P\\.?\\s?O\\.?\\s?(?:Box|Bag)|PO Box|GPO Box|Private Bag|Locked Bag|Rural Delivery|RD|Mile|Km";
/** A number after one of these is a part of a building or of a town. */
export const UNITS =
  "Flat|Flt|Apartment|Apt|Unit|Suite|Ste|Room|Rm|Floor|Flr|Fl|Level|Lvl|Block|Blk|Tower|Building|Bldg|Bungalow|House|Shop|Lot|Plot|Door|Gate|Site|Survey|Sector|Phase|Stage|Ward|Pocket|Quarter|Qtr|Villa|Space|Trailer|Slip|Caravan|Pitch|Wing|Staircase|Entrance|Section|Zone|Door No|House No|Plot No|Flat No|H\\.?\\s?No|D\\.?\\s?No|No|#";
/** A capitalised word before one of these is part of a town. */
export const QUARTERS =
  "Village|Town|Township|City|Estate|Court|Block|Stage|Phase|Sector|Cross|Main|Layout|Nagar|Colony|Parish|County|District|Taluk|Tehsil|Mandal|Panchayat|Hobli|Borough|Suburb|Heights|Bay|Beach|Harbour|Harbor|Island|Peninsula|Valley|Valleys|Springs|Creek|Falls|Junction|Halt|Territories|Hamlet|Community|Park|Ranch|Gardens|Reservation|Settlement|Marae|Farm|Farmhouse|Cottage|Cottages|Lodge|Manor|Barn|Grange|Villa|Bungalow|Trailer Park|Mobile Home Park|Projects|Subdivision|Ward|Mansions?|Towers?|Apartments?";
/** Words that lead to where somebody lives or comes from. */
export const RESIDENCE_LEADS =
  "(?:[Ll]ives|[Ll]iving|[Ll]ived|[Rr]esides|[Rr]esiding|[Rr]esided|[Ss]tays|[Ss]taying|[Ss]tayed|[Hh]omeless|[Hh]oused|[Hh]ome|[Rr]ents|[Rr]enting|[Bb]oards|[Bb]oarding|[Ff]ound|[Rr]ollover|[Cc]rash|RTC|MVC|RTA|[Cc]ollapsed|[Cc]ollected|[Pp]icked up|[Rr]eturned home|[Ff]armed?|[Ff]arms|[Ff]arming)(?: alone| with [^.,\\n]{2,40}?| independently| currently| now| permanently| (?:just )?outside| a flat| a house| a room)* (?:in|at|on|near|of|off|outside|beside|behind|opposite|above)|[Rr]esident (?:of|at|in)|(?:[Ii]s|[Ww]as|[Aa]re|[Cc]omes|[Cc]ame|[Hh]ails|[Oo]riginally|[Mm]oved(?: here| back| recently)?|[Rr]elocated|[Mm]igrated|[Ee]migrated|[Tt]ravel(?:s|led) in|[Dd]rove in|[Cc]ommutes|[Bb]rought(?: in)?|[Tt]ransport(?:ed)?|[Dd]rives|BIBA|[Cc]onveyed|[Rr]eferred) from|(?:[Gg]rew up|[Bb]orn(?: and raised)?|[Rr]aised|[Dd]omiciled|[Ss]ettled|[Bb]ased|[Rr]etired|[Ss]chool(?:ed)?) (?:in|at|to)|[Mm]oved (?:here )?(?:back )?to|[Rr]elocated to|[Nn]ative of|[Vv]isiting from|(?:man|woman|boy|girl|lady|gentleman|male|female|farmer|worker|son|daughter|mother|father|wife|husband|brother|sister|friend|neighbou?r|carer|family|driver|student)(?: \\p{Lu}\\p{L}+)? (?:from|of|in)|[Hh]ome visit (?:to|at)|[Hh]ome address|[Aa]ddress(?: is| was| on file)?|[Vv]isited at|[Ss]ent to|[Pp]osted to|[Dd]eliver(?:ed)? to|[Mm]ail(?:ed)? to|[Ll]etter to|[Dd]ischarged? (?:home )?to";
