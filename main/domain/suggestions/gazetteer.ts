/** Organisations and coalitions by the names that texts in English, French and Ukrainian call them by. */

interface Organisation {
  /** The name that is proposed. */
  readonly name: string;
  readonly names: readonly string[];
  /** Names that are a word in the other language: "UN", "EU" in French. */
  readonly onlyIn?: Readonly<Record<string, string>>;
}

const of = (name: string, ...names: readonly string[]): Organisation => ({ name, names: [name, ...names] });

/** A name without a capital is found in any case; one with capitals, only with these. */
export const ORGANISATIONS: readonly Organisation[] = [
  { ...of('United Nations', 'Nations unies', 'Nations Unies', 'ONU', 'ООН'), onlyIn: { UN: 'en' } },
  { ...of('European Union', 'Union européenne', 'UE', 'Європейський Союз', 'ЄС'), onlyIn: { EU: 'en' } },
  of('European Commission', 'Commission européenne', 'Європейська комісія', 'Єврокомісія'),
  of('European Council', 'Conseil européen'),
  of('European Parliament', 'Parlement européen'),
  of('NATO', 'OTAN', 'North Atlantic Treaty Organization', 'НАТО'),
  of('G7', 'Group of Seven', 'Groupe des Sept'),
  of('G20'),
  of('International Monetary Fund', 'Fonds monétaire international', 'IMF', 'FMI', 'МВФ'),
  of('World Bank', 'Banque mondiale', 'Світовий банк'),
  of('European Central Bank', 'Banque centrale européenne', 'ECB', 'BCE', 'ЄЦБ'),
  of(
    'European Bank for Reconstruction and Development',
    'Banque européenne pour la reconstruction et le développement',
    'EBRD',
    'BERD',
    'ЄБРР',
  ),
  of('European Investment Bank', "Banque européenne d'investissement", 'EIB', 'BEI', 'ЄІБ'),
  of('Organization for Security and Co-operation in Europe', 'OSCE', 'ОБСЄ'),
  of('Council of Europe', "Conseil de l'Europe", 'Рада Європи'),
  of('Joint Expeditionary Force', 'JEF'),
  of(
    'Ukraine Defense Contact Group',
    'Ukraine Defence Contact Group',
    'UDCG',
    'Ramstein group',
    'groupe de Ramstein',
    'groupe de contact pour la défense de l’Ukraine',
  ),
  of('coalition of the willing', 'coalition des volontaires', 'коаліція охочих'),
  of('AUKUS'),
  of('Weimar Triangle', 'Weimar triangle', 'triangle de Weimar', 'Веймарський трикутник'),
  of('Nordic-Baltic Eight', 'NB8'),
  of('Visegrád Group', 'groupe de Visegrád', 'Visegrad Four'),
  of('Bucharest Nine', 'B9'),
  of('UNHCR', 'HCR', 'УВКБ'),
  of('World Food Programme', 'Programme alimentaire mondial', 'WFP'),
  of('UNICEF', 'Unicef'),
  of('UNESCO', 'Unesco'),
  of('UNDP', 'PNUD'),
  of('World Health Organization', 'Organisation mondiale de la santé', 'OMS', 'ВООЗ'),
  of(
    'International Committee of the Red Cross',
    'Comité international de la Croix-Rouge',
    'ICRC',
    'CICR',
    'МКЧХ',
  ),
  of(
    'International Atomic Energy Agency',
    "Agence internationale de l'énergie atomique",
    'IAEA',
    'AIEA',
    'МАГАТЕ',
  ),
  of('OECD', 'OCDE'),
  of('International Criminal Court', 'Cour pénale internationale', 'ICC', 'CPI', 'МКС'),
];

/** Country names beside those of the package: as newspapers write them. */
export const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['États-Unis', 'USA', 'Сполучені Штати'],
  GB: ['Britain', 'Grande-Bretagne', 'Британія', 'Британії'],
  CZ: ['Tchéquie', 'République tchèque'],
  SY: ['Syria', 'Syrie'],
  AE: ['Émirats arabes unis', 'United Arab Emirates'],
  BY: ['Bélarus'],
  LA: ['Laos'],
  SA: ['Arabie saoudite'],
  TZ: ['Tanzanie'],
  VA: ['Vatican'],
  MD: ['Moldova'],
  TW: ['Тайвань'],
  KR: ['Південна Корея'],
  KP: ['Північна Корея'],
  UA: ['України', 'Україну', 'Україні', 'Україною'],
  RU: ['Росії', 'Росію', 'Росією'],
  PL: ['Польщі', 'Польщу', 'Польщею'],
  FR: ['Франції', 'Францію', 'Францією'],
  DE: ['Німеччини', 'Німеччині', 'Німеччину'],
  NO: ['Норвегії', 'Норвегію'],
};

/** Names that are as often something else: a person, a state of the United States, a meeting. */
export const NOT_ONLY_COUNTRIES: readonly string[] = [
  'Georgia',
  'Jordan',
  'Chad',
  'Jersey',
  'Congo',
  'Réunion',
  'Reunion',
  'Maurice',
  'Dominique',
  'Dominica',
  'Saint-Martin',
  'Saint-Barthélemy',
  'Montserrat',
  'Guam',
  'Конго',
];

/** Names of something else with the name of a country in them. */
export const NOT_COUNTRIES: readonly string[] = [
  'Northern Ireland',
  'Irlande du Nord',
  'New Mexico',
  'Nouveau-Mexique',
  'Radio France',
  'Air France',
  'France Inter',
  'France Info',
  'France Télévisions',
  'France 24',
  'Banque de France',
  'Tour de France',
  'Île-de-France',
  'China Daily',
  'Bank of China',
  'Bank of Ireland',
  'Anatole France',
  'Times of Israel',
  'Voice of America',
  'Air India',
  'Air Canada',
  'Guinea pig',
];
