/** How much a word says, apart from how rare it is among signatures: what any program's errors say is worth little. */
import { stem } from './stem.ts';

/** Say nothing of themselves. */
const STOP =
  'a an and are as at be been being but by can did do does for from had has have he her here his how i if in into is it its me my of on or our out she so some such than that the their them then there these they this those to too up us was we were what when where which while who will with would you your';

/** Turn a sentence round: `configured` and `not configured` are different news. */
/** The same in the languages in which people most often ask. */
const STOP_ELSEWHERE =
  'le la les l de des du d un une mon ma mes dans sur avec sans pour par que qui ne pas plus est sont ai avoir der die das den dem des ein eine einen und oder ist sind nicht mit auf bei von zu zum zur ich wir es mein meine wird werden el los las una mi con por para no se al del que cuando y en lo';

const NEGATION = 'no not without cannot cant couldnt wasnt isnt doesnt dont didnt never neither nor none unable failed fail fails failure';

/**
 * Common in the output of programs of every kind. Written down by going through what compilers, package managers, databases,
 * shells and web servers print; a signature made of these alone does not tell one product from another.
 */
const COMMON =
  'about above access accepted account accounts action actions active add added additional address after again all allow allowed already also another any api app application applications args argument arguments array ask assembly async at attempt attempted attempts attribute auth authenticate authenticated authentication authorization authorized await available back bad base because been before begin below between bin block blocked body bool both browser buffer build built cache call called caller calling cancel cancelled certificate certificates change changed changes check checked class cli click client clients close closed cloud code codes column com command commands common complete completed config configuration configure configured connect connected connecting connection connections contact contain contains content context continue control copy core correct could create created creating credential credentials current currently data database date day db debug default defined delete denied dependencies dependency description destination details detected device different directory disabled disk display dns doc docs document documentation domain done double down download driver drop due during each either else empty enable enabled encoding encountered end endpoint ensure enter entity entry env environment err error errors event exactly example exception exceptions executable execute executed executing execution exist existing exists exit exited expected expired export extension external false field fields file files filesystem fill find first follow following format found full function further gateway general generated get given global go granted grant group handshake handle has header headers help high host hostname hosts http https id identifier identifiers ids ignore import include included including incorrect index info information inner input install installation installed installing instance instead integer interface internal invalid invoke ip issue issues item items java job js json just key keys kind known language last later latest learn length level libraries library line lines link linux list load loaded loading local location log logged login logs long lookup loop make manager many map match matching max may maybe member memory message messages metadata method min minutes missing mode model module modules more most move moved multiple must name named names need needed net network new next node nonzero normal note null number object objects occurred off offset old one only open opened operation operations option optional options order org origin original os other output outside own package packages page parameter parameters parse parsed parser part pass passed password passwords path paths pattern pending perform permission permissions permitted pipe plan platform please plugin pod pods point policy pool port position possible post ppm present prevent previous print private problem process processing product profile program project prompt property protocol provide provided provider providers proxy public pull push put query queue quota raise raised range rate raw reach reached read reading reason received recent record records refer reference referenced refresh refused region registered registry rejected related release reload remote remove removed replace reply report repository request requested requests require required requires reset resolve resolved resolving resource resources respond response responses restart result results retries retry retrying return returned returning returns review right role roles root route rpc rule run running runtime safe same save schema scope scopes script search second seconds section secret secrets secure security see select send sending sent server servers service services session set sets setting settings setup several shell should show shown sign signature signed silent simple since size skip socket source space specific specified specify sql ssh ssl stack stage standard start started starting state statement status stdin stop stopped storage store stream string subject submit success successful successfully support supported sure switch sync syntax system systems tab table tag target task temporary terminated test text thread threads through thrown time timed timeout times tls token tokens tool top total trace traceback transport tried true trust try trying two type types unauthorized unavailable undefined under unexpected union unique unknown unless unresolved unsupported until update updated upgrade upload url urls usage use used user username users using valid validate validating validation value values variable variables verification verified verify version versions via view visit volume wait waiting want warn warning way web whether why windows within work working write writing wrong xml yes yet zero 0 1 2 3 4 5 6 7 8 9 10 11 12 100 127 200 201 301 302 400 401 403 404 405 408 409 429 500 502 503 504 forbidden requesting unhandled unspecified instructions assistance typically necessary appropriate present determine interactive required mechanism associated acquire acquired admin administrator assigned attempting audience based challenge characters claim claims correctly cross custom deadline decryption encoded enoent etimedout exceeded exec expects factor fully getting got graph incomplete invoking issued issuer killed lacks lifetime localhost malformed managed management multi native needs network organization parsing peer pem period pipeline presented recently recognized redirect retrieve shared signal single spawn supplied unreachable var www cert certs x509 re ms aka visual studio ago although anyone anything away big common couple day days directly ever everything everywhere even fine fix fixed hand hour hours however idea instead keep keeps machine morning month never nothing notice office ours plain problem question ran right same says seems sentence since small something still stopped suddenly team thing things think today tried week weeks whatever whole works worked wrong yesterday cached determined fetch form occured opening over retrieving window far half later longer lot quite rather really soon thought though together tomorrow turned went whenever wherever without';

/** Words that a pack may use as its own, and other programs print as well. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  `
    approve blob compliant consent contributor dynamics federated guest identity iframe keyring oidc pfx policy popup subscription`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const NEGATIONS: ReadonlySet<string> = new Set(NEGATION.split(' '));

const SMALL: ReadonlySet<string> = new Set(
  `${STOP} ${STOP_ELSEWHERE} no not without never get gets got when then still after same must every all any some other only just also because although while again before than more most very much many own nothing cannot couldnt doesnt dont wont`.split(
    ' ',
  ),
);

/** True for the small words of English: articles, pronouns, prepositions, auxiliaries. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word);
}

/** True for words that turn a sentence round. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

/** Word → how much of its rarity counts. A word not listed counts whole. */
const FACTORS: ReadonlyMap<string, number> = new Map([
  ...listed(COMMON, 0.4),
  ...listed(STOP_ELSEWHERE, 0.06),
  ...listed(STOP, 0.06),
  ...listed(NEGATION, 0.25),
]);

function listed(words: string, factor: number): [string, number][] {
  return words.split(' ').map((word) => [word, factor]);
}

/** 0.06 for stop words to 1 for words that only few programs use. */
export function factorOf(word: string): number {
  return FACTORS.get(word) ?? 1;
}

const BY_STEM: ReadonlyMap<string, number> = new Map([...FACTORS].map(([word, factor]) => [stem(word), factor]));

/** As `factorOf`, for any form of the word: `runs` says as little as `run`. */
export function factorOfForm(word: string): number {
  return Math.min(factorOf(word), BY_STEM.get(stem(word)) ?? 1);
}

/** True when the word counts whole: it belongs to a product, a person or a rare subject. */
export function isTelling(word: string): boolean {
  return !FACTORS.has(word) && !/^\d+$/.test(word);
}

/** True for words that count whole in a signature, and yet are no sign by themselves that a paste speaks of the subject. */
export function isAmbiguous(word: string): boolean {
  return AMBIGUOUS.has(word);
}
