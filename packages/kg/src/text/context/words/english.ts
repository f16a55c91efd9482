import type { TriggerPhrases } from "../trigger.ts";
import { ENGLISH_EXPOSURES } from "./exposures.ts";

const list = (text: string): string[] => text.split("|").map((phrase) => phrase.trim());

// The idea of trigger phrases with a direction, of pseudo-triggers and of words that end a scope is that of NegEx
// (Chapman 2001, doi:10.1006/jbin.2001.1029) and ConText (Harkema 2009, doi:10.1016/j.jbi.2009.05.002). The lists are our
// own, grown on notes written for this project. Inflections that differ only by a plural need no entry of their own.
export const ENGLISH_TRIGGERS: TriggerPhrases = {
  ...ENGLISH_EXPOSURES,
  negationBefore: list(`
    no | not | without | w/o | never | never had | neither | nor | none of | zero | nil | denies | denied |
    denying | deny | denies any | denies having | free of | free from | lacks | lacking | negative for | neg for |
    absence of | lack of | no evidence of | no sign of | no history of | no known history of | no past history of |
    no prior history of | no complaint of | without evidence of | without any | ruled out |
    ruled out for | excluded | excludes | did not have | does not have | do not have | has not had | have not had |
    had not had | had no | has no | have no | didn't have | doesn't have | don't have | hasn't had | haven't had |
    didn't | doesn't | don't | isn't | wasn't | aren't | weren't | hasn't | haven't | hadn't | cannot see |
    unremarkable for | no longer has | no longer | no further | no more | failed to reveal | fails to reveal |
    unlikely to have | negative history of | negative family history of | no family history of |
    no personal history of | resolution of any | never experienced | not have | not had | not show | not reveal |
    no previous | no prior | no earlier | not demonstrate | not appreciate | not complain of | no new
  `),
  negationAfter: list(`
    absent | denied | negative | not present | not seen | not noted | not found | not detected | not observed |
    not identified | not appreciated | not evident | not reported | not palpable | not elicited |
    not demonstrated | was ruled out | were ruled out | is ruled out | has been ruled out | have been ruled out |
    ruled out | excluded | was excluded | has been excluded | free | ( - ) | (-) | [-] | did not occur |
    is denied | are denied | was denied | were denied | is absent | are absent | was absent | were absent |
    never occurred | not a feature | is not a feature | is unlikely | unlikely | was not confirmed | declined |
    is not present | was not present | are not present | were not present | wasn't present | weren't present | no |
    none | nil | denies | - | not been seen | not been noted | not been found | not been observed |
    not been reported | not been present | never seen | never noted
  `),
  // "Non-bilious, projectile vomiting" denies the bile only.
  adjacentNegation: ["-", "non"],
  uncertainBefore: list(`
    unlikely to be due to | is unlikely to be due to | unlikely to be |
    possible | possibly | probable | probably | likely | suspected | suspect | suspicious for | suspicion of |
    suspicion for | questionable | concern for | concerning for | concerned about | concerned for | may have |
    might have | may be | might be | could be | could have | may represent | could represent | cannot exclude |
    cannot rule out | can't rule out | can't exclude | could not exclude | not exclude | not rule out | r/o |
    rule out | to rule out | to exclude | suggestive of | suggesting | suggest | query | ? | presumed |
    presumptive | perhaps | maybe | equivocal | equivocal for | differential includes |
    differential diagnosis includes | considering | consider | consideration of | work up for | workup for |
    evaluate for | evaluation for | impression of possible | not certain whether | unclear etiology of |
    potential | worrisome for | thought to be | thought to have
  `),
  uncertainAfter: list(`
    is possible | possible | is suspected | was suspected | are suspected | suspected | is likely | likely | ? |
    ( ? ) | (?) | cannot be excluded | could not be excluded | can't be excluded | not ruled out | not excluded |
    cannot be ruled out | could not be ruled out | not been ruled out | has not been ruled out | is questionable |
    is in the differential | was considered | is considered | to be excluded | to be ruled out | is probable | ± |
    +/-
  `),
  pastBefore: list(`
    history of | past history of | h/o | hx of | hx | prior history of | medical history of | remote history of |
    past medical history of | past medical history includes | past medical history is significant for | pmh of | pmhx of | pmhx | pmh |
    medical history includes | medical history is significant for | history includes | history significant for |
    previous | previously | previously had | prior | status post | s/p | formerly | used to have | in childhood |
    as a child | in infancy | in the past | recovered from | recurrent history of | no history of |
    no known history of | no past history of | no prior history of | no previous | never had |
    history notable for | no prior | no personal history of | negative history of | history is significant for |
    history is notable for | had had
  `),
  pastAfter: list(`
    in childhood | as a child | as an infant | in infancy | in the past | resolved | has resolved | have resolved |
    had resolved | previously | as a teenager | in adolescence | during childhood | during infancy | last year |
    remitted | in remission | subsided | has subsided | have subsided | settled | has settled | have settled | has gone | have gone | is gone |
    went away | has gone away | has cleared | have cleared | has cleared up | cleared up | has disappeared | disappeared | has since resolved |
    since resolved | fully resolved | completely resolved | has fully resolved | has completely resolved
  `),
  hypothetical: list(`
    if | in case of | in case | in the event of | should she develop | should he develop | should you develop |
    should the patient develop | should there be | should symptoms | return for | return to the ed for |
    return precautions | call for | seek care for | seek medical attention for | come back for | come back with |
    unless | when to return | advised to return for | instructed to return for | watch for | watch out for |
    look out for | monitor for | monitoring for | counseled about | counseled on | educated about | educated on |
    warned about | warned of | beware of | side effects include | side effects such as | may cause | can cause |
    could cause | adverse effects include | side effect of | do not consider | never consider | don't consider
  `),
  hypotheticalClause: list(`
    risk of | risk for | at risk of | at risk for | risk factor for | risk factors for | prevent | prevention of |
    to prevent | prevents | prophylaxis for | prophylaxis against | prophylaxis of | to avoid | avoid |
    screen for | screening for | screened for | fear of | fear of developing | vaccination against |
    vaccinated against | vaccine for | protect against | genes for | panel for | support group for | exposure to |
    exposed to | prn for | as needed for | on prn | test for | tested for | testing for | contraindicated in |
    asked about | look for | looking for | to check for
  `),
  hypotheticalAfter: list(`
    precautions | prophylaxis | prevention | vaccine | vaccination | risk score | panel | screening | screen
  `),
  unknownBefore: list(`
    unknown whether | unclear whether | unclear if | unknown if | not known whether | not known if |
    unsure whether | unsure if | unable to assess | unable to assess for | could not assess | cannot recall |
    does not recall | whether
  `),
  unknownAfter: list(`
    unknown | not known | not documented | not assessed | not tested | could not be assessed | not recorded |
    is unknown
  `),
  relative: list(`
    family history of | no family history of | negative family history of | family history | fhx | fh of |
    family hx | fam hx | positive family history | family member | mother | mom | mum | father | dad | brother |
    sister | sibling | parent | uncle | aunt | cousin | twin | grandmother | grandfather | grandparent | son |
    daughter | nephew | niece | relative | half-sister | half-brother | maternal | paternal | husband | wife |
    spouse | first-degree relative | grandson | granddaughter | kindred | family includes | relatives
  `),
  relativeAfter: list(`
    runs in the family | run in the family | in the family | in her family | in his family | in their family |
    on both sides of the family
  `),
  bystander: list(`
    flatmate | roommate | housemate | room-mate | classmate | colleague | coworker | co-worker | neighbor | playmate |
    schoolmate | teammate | workmate | friend
  `),
  informant: list(`
    report | reported | reporting | state | stated | say | said | note | noted | notice | noticed | denies |
    denied | describe | described | complain | complained | bring | brought | worried | concerned | observe |
    observed | tell | told | think | thought | give | gave | recall | recalled | mention | mentioned | explain |
    explained | believe | according to | per | as per | by | from | accompanied by | found | find | saw | call |
    called | endorse | endorsed | confirm | confirmed | feel | felt | seek | present with | historian | informant |
    provides | provided | asks | asked
  `),
  patient: list(`
    p/w | c/o | the patient | patient | pt | the proband | proband | the child | the boy | the girl | the infant | the baby |
    presents | presented | presenting | complains of | on examination | on exam | on physical examination
  `),
  affirm: list(`
    p/w | c/o | has | had | have | having | with | reports | reported | complains of | complaining of | presents with |
    presented with | presenting with | developed | develops | developing | experienced | experiences |
    experiencing | positive for | endorses | endorsed | admits | admits to | notes | noted | reveals | revealed |
    shows | showed | shown | demonstrates | demonstrated | remarkable for | notable for | significant for |
    found to have | is | was | are | were | diagnosed with | states | suffers from | suffered | became | now |
    there is | there are | exhibits | displayed | displays | noticed | started | began | persists | continues |
    describes | described | confirmed
  `),
  affirmAfter: list(`
    present | is present | was present | noted | positive | ( + ) | (+) | is noted | was noted | + | persists |
    confirmed | continues | worsened
  `),
  now: list(`
    now | currently | at present | presently | today | this morning | presents | presented | presenting |
    at this time
  `),
  stop: list(`
    but | however | except | except for | although | though | yet | apart from | aside from | other than |
    besides | despite | nevertheless | still | because | because of | due to | secondary to | caused by | which |
    who | while | whereas | since | until | with the exception of | save for | instead | rather | and with |
    , with | then
  `),
  pseudo: list(`
    no increase | no change | no changes | no significant change | not only | not just | no improvement |
    no response | no relief | no doubt | without difficulty | without doubt | not necessarily | gram negative |
    not well controlled | not controlled | not improve | not improved | not improving | did not improve |
    did not resolve | not resolved | not settled | not settle | not settling | has not settled | not gone | has not gone | not cleared |
    has not cleared | not stopped | has not stopped | did not stop | never stopped | not subsided | has not subsided | not disappeared | not resolve | has not resolved | not responsive | not responding |
    not respond | did not respond | not relieved | not limited to | not deny | does not deny | not without |
    no sooner | not significantly changed | not changed | not worsened | not extend | not interfere with |
    not always | not sure | history of present illness | history of the present illness | as if | even if |
    family doctor | family physician | family practice | family medicine | mother tongue | twin pregnancy |
    without treatment | no obvious trigger | no trigger | without warning | no prior treatment | not treated |
    without improvement | without relief | no worsening | without provocation | unprovoked | no known trigger |
    no apparent cause | without any obvious cause | without obvious cause | no known cause | prior to |
    without trying | without dieting | without meaning to | without effort | previous to | previous day | prior day | no stranger to | if any | not tolerate | not due to
  `),
};
