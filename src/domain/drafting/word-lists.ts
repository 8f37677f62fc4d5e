// The closed lists by which a milestone's name is read. A word that is in none of them is never guessed at: the name is
// then quoted as it stands. Source: drafting, "Nothing invented"; how reports talk, 2 "Sentence patterns".

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Ordinary words with which a name may open; inside a sentence they lose their capital. */
export const OPENING_WORDS = words(`
  accelerated agreed all annual another approved award benefits better board budget build business capital change
  closure communications complete completed completion consultation contract core cutover data deployment design desktop
  detailed development device devices digital discussion draft early electronic enhanced equipment estate external existing
  feasibility final finance first formal full funding further future go-live governance handover hardware high-level human
  implementation improved independent infrastructure initial interim internal joint key laptop laptops last late legacy
  legal licence licences lower main managed migrated migration mobile monthly more move network new next office old online
  options outline paper payroll performance permanent phase phone phones pilot plan planning policy preferred procurement
  product programme project proposal proposals public quarterly readiness records recovery recruitment refresh release remaining
  remote replacement report requirements reset resource revised review risk roll-out rollout second secure security server
  servers service services shared sign-off single site sites soft software specification staff stage start strategic strategy
  officers order personal supplier suppliers support survey switch-off system systems target technical technology telephony temporary tender test
  testing third training transfer transition update upgrade user users virtual wider work workshop workshops`)

/** Nouns that can be due, under way or complete, in the singular. As the head of a name they take "the". */
export const HEAD_NOUNS = words(`
  acceptance accreditation acquisition adjudication agreement analysis application appointment approval archive assessment
  assurance audit award backup baseline bid board briefing brief budget build campaign case catalogue centre change certification
  charge checkpoint claim close closedown closure commencement commissioning completion configuration connection consolidation
  construction consultation contract conversion cutover data database deadline decision decommissioning delivery demolition
  demonstration deployment design desk determination development directory discovery document draft element end
  enhancement equipment evaluation event evidence exchange exercise exit expiry extension extract feature finish fit-out
  framework gateway go-live guide handover hub implementation improvement induction infrastructure inspection installation
  integration interface interview introduction investigation issue kick-off launch lease letter licence list load
  maintenance manual map market meeting migration mobilisation model move network notice notification occupation offer
  opening order package paper pack phase pilot plan platform policy portal preparation presentation procedure procurement
  product programme project proof proposal prototype publication purchase quotation readiness recommendation
  reconfiguration recruitment redesign redevelopment refresh refurbishment register regime registration rehearsal release
  relocation removal renewal reorganisation replacement report request requirement reset resolution response restructure
  review rework roll-out rollout route run sale schedule scheme scope section selection service session set-up shortlist
  sign-off signature signing site solution specification sprint stage standstill start statement strategy structure study
  submission summary support surrender survey switch-off switchover system take-up target template tender termination test
  tool tranche transfer transformation transition trial upgrade vacation validation verification version view visit wave
  website work workshop workspace workstream`)

/** What a thing is when it is done: the words that follow "is". `become` says it of the future, `became` of a day. */
export const STATES: ReadonlyMap<string, { become: string; became: string }> = new Map([
  ['live', { become: 'go live', became: 'went live' }],
  ['complete', { become: 'be complete', became: '[was|were] completed' }],
  ['ready', { become: 'be ready', became: '[was|were] ready' }],
  ['operational', { become: 'be operational', became: 'became operational' }],
  ['available', { become: 'be available', became: 'became available' }],
  ['in place', { become: 'be in place', became: '[was|were] put in place' }],
  ['in use', { become: 'be in use', became: 'came into use' }],
  ['in service', { become: 'be in service', became: 'came into service' }],
])

/** What things do of themselves: the past participle that follows "has", with its plain form and its past. */
export const DOINGS: ReadonlyMap<string, { become: string; became: string }> = new Map([
  ['started', { become: 'start', became: 'started' }],
  ['begun', { become: 'begin', became: 'began' }],
  ['ended', { become: 'end', became: 'ended' }],
  ['finished', { become: 'finish', became: 'finished' }],
])

/** Things that take place rather than get completed. */
export const HAPPENINGS = words(
  'conference demonstration event exercise interview launch meeting rehearsal session visit workshop',
)

/** What is done to things: participles that follow "has been". */
export const PARTICIPLES = words(`
  accepted achieved agreed announced appointed approved archived assessed assigned awarded brought-forward built
  cancelled carried-out certified closed commissioned completed configured confirmed connected consolidated consulted
  created decided decommissioned delivered demolished deployed designed developed disposed drafted enabled endorsed
  established evaluated exchanged executed extended filled finalised fitted formed funded given granted handed-over held
  implemented installed integrated introduced issued launched let mapped migrated mobilised moved notified novated
  obtained occupied onboarded opened ordered paid piloted presented procured produced provided published purchased
  put-in-place ratified received recommended recruited redesigned refreshed refurbished registered released relocated
  removed renewed replaced reported resolved retired reviewed rolled-out scoped secured selected sent served settled set-up signed
  signed-off started-up stabilised submitted surrendered switched-off switched-on tendered terminated tested trained
  transferred transitioned turned-off turned-on updated upgraded validated vacated verified withdrawn written`)

/** A noun phrase ends before one of these, so the word in front of the first is its head. */
export const PREPOSITIONS = words(
  'about across after against at before between by during following for from in inside into of on onto over per regarding since through throughout to toward towards under until upon via with within without',
)

/** A name that opens with one of these already has its determiner, or is not a name at all. */
export const DETERMINERS = words(
  'a an the all any both each either every its no not our some such that their these this those your',
)

/** Verbs by which a name is seen to be a clause or an order rather than a thing. */
export const FINITE_VERBS = words(
  'am are be been being can cannot could did do does gave gives had has have is led made makes may might must needs ran shall should took was were will would',
)

/** Verbs that make a clause of the words before them, whatever these are. */
export const AUXILIARIES = words(
  'are can cannot could did do does had has have is may might must shall should was were will would',
)

/** Verbs in the present that are seldom anything else, after one thing and after several. */
export const SINGULAR_VERBS = words(
  'arrives becomes breaks comes exceeds fails gives goes grows leaves loses makes overruns proves remains runs slips stops takes',
)
export const PLURAL_VERBS = words(
  'arrive become break come exceed fail give go grow leave lose make overrun prove remain run slip stop take',
)

/** Orders: "Migrate into the new system". They are quoted. */
export const ORDERS = words(`
  achieve adopt agree allow appoint approve arrange assess award begin bring buy close commission confirm consolidate
  consult create decide decommission define deliver deploy determine develop embed enable engage ensure establish evaluate
  finalise find finish fit gain get give go hold identify implement improve install integrate introduce investigate issue
  keep launch let make merge migrate modernise move negotiate obtain open prepare present procure produce provide publish
  purchase put rationalise reach ready receive recruit redesign reduce refresh refurbish remove renew replace resolve retain
  retire roll run save secure select sell send set settle simplify stabilise stop submit switch take transfer transform
  delegate endorse note transition turn undertake unify upgrade vacate validate verify withdraw write`)

/** Function words that open a sentence or clause; they can lose their capital without harm to any name. */
export const FUNCTION_WORDS = words(`
  a about across after all also although an and another any as at because before both but by despite due during each
  every few following for four from further he her his if in into it its many more most no nobody none not nothing of on
  once one only our over several she since so some still subject that the their there these they this those three to two
  under until up we what when where whether which while with within without work you`)
