//! Invented names of companies and people.

/// How a company's name begins, and its place in [`INDUSTRIES`](super::phrases::INDUSTRIES).
type Head = (&'static str, usize);

#[rustfmt::skip]
const BRAZILIAN_HEADS: [Head; 40] = [
    ("Transportes", 0), ("Logística", 0), ("Expresso", 0), ("Cargas", 0), ("Clínica", 1), ("Laboratório", 1), ("Hospital", 1), ("Odonto", 1),
    ("Lojas", 2), ("Supermercados", 2), ("Farmácias", 2), ("Calçados", 2), ("Metalúrgica", 3), ("Tecelagem", 3), ("Móveis", 3), ("Plásticos", 3),
    ("Crédito", 4), ("Seguros", 4), ("Contábil", 4), ("Cooperativa de Crédito", 4), ("Usina", 5), ("Fazendas", 5), ("Cafés", 5), ("Laticínios", 5),
    ("Colégio", 6), ("Escola Técnica", 6), ("Instituto", 6), ("Faculdade", 6), ("Solar", 7), ("Elétrica", 7), ("Biogás", 7), ("Eólica", 7),
    ("Construtora", 8), ("Engenharia", 8), ("Incorporadora", 8), ("Pré-Moldados", 8), ("Hotéis", 9), ("Pousadas", 9), ("Resorts", 9), ("Turismo", 9),
];

#[rustfmt::skip]
const BRAZILIAN_CORES: [&str; 60] = [
    "Araucária", "Ipê Amarelo", "Serra Clara", "Vale do Sabiá", "Rio Manso", "Boa Aurora", "Pedra Lisa", "Campo Novo", "Três Irmãos", "Jatobá",
    "Mantiqueira", "Sete Quedas", "Monte Sereno", "Águas Claras", "Cajueiro", "Aroeira", "Lagoa Funda", "Chapada", "Horizonte", "Buriti",
    "Costa Verde", "Pôr do Sol", "Nova Estância", "Santa Marta", "São Gaspar", "Bem-te-vi", "Pampa", "Cerrado", "Ouro Fino", "Maré Alta",
    "Arandu", "Guaraci", "Jacarandá", "Quero-Quero", "Tucano", "Garça Branca", "Umbuzeiro", "Paineira", "Capivari", "Itaberá",
    "Piracema", "Sabará", "Taquaral", "Veredas", "Baía Azul", "Canário", "Duas Barras", "Estrela do Norte", "Figueira", "Gameleira",
    "Imbuia", "Juriti", "Lírio", "Manacá", "Nascente", "Oliveira Castro", "Primavera", "Quaresmeira", "Ribeira", "Sobradinho",
];

/// Every generated name has a tail, so that it never meets a hand-made one, which has none.
#[rustfmt::skip]
const BRAZILIAN_TAILS: [&str; 8] = [" e Cia.", " Ltda.", " S.A.", " & Filhos", " do Brasil", " Participações", " Nordeste", " Sul"];

#[rustfmt::skip]
const WORLD_CORES: [&str; 60] = [
    "Alder", "Bramble", "Calder", "Dunmore", "Eastfold", "Fennimore", "Granby", "Halden", "Ivorsen", "Jorvik",
    "Kestrel", "Lindqvist", "Marlowe", "Norrland", "Oakhurst", "Penrose", "Quillan", "Rosedale", "Silverbeck", "Tamsin",
    "Ulvestad", "Vantora", "Westmere", "Yarrow", "Zelenka", "Ashcombe", "Bellavance", "Corvane", "Drumlin", "Elmstead",
    "Falkirk Road", "Gerhold", "Hollins", "Iskander", "Junquera", "Kowalik", "Larkfield", "Montbray", "Nordhavn", "Orsini",
    "Pellworm", "Rautio", "Saltmarsh", "Thornbury", "Underhill", "Verhoeven", "Wexcombe", "Aldermoor", "Bexhill Row", "Castellane",
    "Dahlgren", "Estrela Norte", "Fairwater", "Glenrock", "Hawthorn", "Inverlee", "Jasper Hill", "Kilbride", "Lomond", "Maplewood",
];

#[rustfmt::skip]
const WORLD_KINDS: [Head; 40] = [
    ("Freight", 0), ("Logistics", 0), ("Shipping", 0), ("Couriers", 0), ("Clinics", 1), ("Diagnostics", 1), ("Care Homes", 1), ("Dental", 1),
    ("Stores", 2), ("Outfitters", 2), ("Grocers", 2), ("Home & Garden", 2), ("Castings", 3), ("Textiles", 3), ("Tooling", 3), ("Packaging", 3),
    ("Capital", 4), ("Insurance", 4), ("Leasing", 4), ("Savings", 4), ("Farms", 5), ("Dairy", 5), ("Grain", 5), ("Orchards", 5),
    ("Academy", 6), ("Learning", 6), ("Business School", 6), ("Tutors", 6), ("Wind", 7), ("Grid", 7), ("Solar", 7), ("Hydro", 7),
    ("Builders", 8), ("Civil Works", 8), ("Developments", 8), ("Roofing", 8), ("Hotels", 9), ("Lodges", 9), ("Travel", 9), ("Catering", 9),
];

#[rustfmt::skip]
const WORLD_TAILS: [&str; 8] = [" Ltd.", " Inc.", " GmbH", " Group", " Holdings", " & Co.", " Nordic", " International"];

/// Names of one kind before they begin to be numbered.
const NAMES: usize = 40 * 60 * 8;

/// The name of the n-th generated company and its place in the list of industries. No two places
/// of one kind have the same name: the three word lists are the digits of a mixed number whose
/// order is shuffled by a step that shares no factor with their product.
pub(super) fn company(n: usize, brazilian: bool, seed: u64) -> (String, usize) {
    let at = (n.wrapping_mul(7_919) + (seed % NAMES as u64) as usize) % NAMES;
    let (head, rest) = (at % 40, at / 40);
    let (core, tail) = (rest % 60, rest / 60);
    let ((word, industry), core, tail) = if brazilian {
        (BRAZILIAN_HEADS[head], BRAZILIAN_CORES[core], BRAZILIAN_TAILS[tail])
    } else {
        (WORLD_KINDS[head], WORLD_CORES[core], WORLD_TAILS[tail])
    };
    let name = if brazilian { format!("{word} {core}{tail}") } else { format!("{core} {word}{tail}") };
    // Large demos run out of words; sister companies are numbered as in real groups.
    let name = if n < NAMES { name } else { format!("{name} {}", n / NAMES + 1) };
    (name, industry)
}

#[rustfmt::skip]
const BRAZILIAN_FIRST: [&str; 36] = [
    "Adriana", "Marcelo", "Beatriz", "Rafael", "Camila", "Thiago", "Daniela", "Gustavo", "Elisa", "Rodrigo", "Fernanda", "Leandro",
    "Gabriela", "Otávio", "Helena", "Vinícius", "Isabel", "Murilo", "Juliana", "Caio", "Larissa", "Sérgio", "Mariana", "Paulo",
    "Natália", "Eduardo", "Patrícia", "André", "Renata", "Fábio", "Simone", "Heitor", "Tatiana", "Ivan", "Viviane", "João",
];
#[rustfmt::skip]
const BRAZILIAN_LAST: [&str; 30] = [
    "Almeida", "Barros", "Cardoso", "Duarte", "Esteves", "Freitas", "Guimarães", "Horta", "Iglesias", "Jardim", "Lacerda", "Macedo",
    "Nogueira", "Ornelas", "Pacheco", "Queiroz", "Rezende", "Sampaio", "Teixeira", "Uchoa", "Valente", "Xavier", "Zanetti", "Brandão",
    "Cavalcanti", "Moura", "Peixoto", "Siqueira", "Tavares", "Viana",
];
#[rustfmt::skip]
const WORLD_FIRST: [&str; 36] = [
    "Alice", "Martin", "Bianca", "Tomasz", "Clara", "Henrik", "Denise", "Omar", "Elena", "Patrick", "Farah", "Stefan",
    "Grace", "Victor", "Hanna", "William", "Ingrid", "Yusuf", "Joan", "Arjun", "Katrin", "Bruce", "Leila", "Colin",
    "Monique", "Dmitri", "Nadia", "Erik", "Olivia", "Felix", "Priya", "George", "Rosa", "Hugo", "Sofia", "Ian",
];
#[rustfmt::skip]
const WORLD_LAST: [&str; 30] = [
    "Abbott", "Bergström", "Castell", "Doyle", "Eriksen", "Fontaine", "Greco", "Hoffmann", "Ibsen", "Jansen", "Keller", "Lindgren",
    "Moreau", "Novak", "O'Neill", "Petrov", "Quinn", "Rossi", "Schmidt", "Tanaka", "Ueland", "Varga", "Walsh", "Yilmaz",
    "Zimmer", "Archer", "Bauer", "Costa", "Dubois", "Ellis",
];

/// A person's name and the local part of the e-mail address. People of one account whose places
/// differ never share a name.
pub(super) fn person(start: usize, place: usize, brazilian: bool) -> (String, String) {
    let (first, last) = if brazilian { (BRAZILIAN_FIRST, BRAZILIAN_LAST) } else { (WORLD_FIRST, WORLD_LAST) };
    let first = first[(start + place * 5) % 36];
    let last = last[(start / 36 + place * 7) % 30];
    let login =
        format!("{first}.{last}").chars().flat_map(char::to_lowercase).map(ascii).filter(|letter| *letter != '\'').collect();
    (format!("{first} {last}"), login)
}

fn ascii(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ã' | 'â' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_company_name_comes_twice() {
        let mut seen = BTreeSet::new();
        for n in 0..NAMES * 2 + 50 {
            assert!(seen.insert(company(n, true, 9).0));
            assert!(seen.insert(company(n, false, 9).0));
        }
    }

    #[test]
    fn people_of_one_account_differ_and_can_be_written_to() {
        for start in [0, 35, 36, 1079, 999_999] {
            for brazilian in [true, false] {
                let people: BTreeSet<(String, String)> = (0..10).map(|place| person(start, place, brazilian)).collect();
                assert_eq!(people.len(), 10);
                assert!(people.iter().all(|(_, login)| login.chars().all(|letter| letter.is_ascii_lowercase() || letter == '.')));
            }
        }
    }
}
