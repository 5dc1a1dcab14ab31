//! Organisations by their head word: `Министерство обороны России`, `University of Oxford`, and foreign names in Cyrillic text.

mod complement;
mod cyrillic;
mod kazakh;
mod latin;

pub(super) use complement::namesake;

use super::{
    Candidate, Context,
    cues::Cue,
    people::Vocabulary,
    words::{Block, Script},
};
use crate::language::Language;

/// Words of a name at most, so that work stays linear.
const LONGEST: usize = 14;

/// Proposes organisations.
pub fn find(context: &Context, blocks: &[Block], vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    for block in blocks.iter().filter(|b| !b.shouting) {
        let words = &block.words;
        let mut at = 0;
        while at < words.len() {
            let word = &words[at];
            let next = match word.script {
                Script::Cyrillic if word.has(Cue::ORG) && !is_sake(context.language, &word.lower) => {
                    cyrillic::find(context, words, at, vocabulary, out)
                }
                Script::Latin if word.capital() => latin::find(context, block, at, vocabulary, out),
                _ => at + 1,
            };
            at = next.max(at + 1);
        }
    }
}

/// `ради` is a form of the Ukrainian `рада`, and in Russian a preposition.
fn is_sake(language: Language, lower: &str) -> bool {
    lower == "ради" && language != Language::Uk
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::testing::{check, compare, names_with_tables},
        language::Language::*,
    };

    #[test]
    fn bodies_of_places() {
        compare(
            &[
                (Ru, "Об этом сообщило посольство Казахстана.", "посольство Казахстана/ORG"),
                (Ru, "Дело передали в городской суд Бишкека.", "городской суд Бишкека/ORG"),
                (Ru, "За сборную России он не играл.", "сборную России/ORG"),
                (Uk, "Заяву зробила прокуратура Одеси.", "прокуратура Одеси/ORG"),
                (Ru, "Приговор вынес суд Заречного района.", "суд Заречного района/ORG"),
                (Uk, "Зарічанська міська рада голосує.", "Зарічанська міська рада/ORG"),
                (Uk, "Рішення Зарічанської міської ради чинне.", "Зарічанської міської ради/ORG"),
                (Ru, "Это сделано ради Казахстана.", "Казахстана/GPE"),
                (Ru, "Он ушёл из городского совета Бишкека.", "городского совета Бишкека/ORG"),
                (Ru, "Вчера Движение за развитие Казахстана распалось.", "Движение за развитие Казахстана/ORG"),
                // What only describes a body, and what orders are a body's.
                (Ru, "Соответствующим министерствам велено ждать.", ""),
                (Ru, "Приказом Министерства обороны он награждён.", "Министерства обороны/ORG"),
                (Ru, "Играет команда Charlotte Hawks снова.", "Charlotte Hawks/ORG"),
                (Uk, "Прем'єру дає Театр Лесі Українки.", "Театр Лесі Українки/ORG"),
                // A Latin name keeps its place.
                (Ru, "Вчера клуб Detroit Hawks уступил.", "Detroit Hawks/ORG"),
                (En, "Fans of Dynamo Kyiv sang.", "Dynamo Kyiv/ORG"),
                // The committee has the branch.
                (Ru, "Зампред комитета Госдумы по обороне молчит.", "Госдумы/ORG"),
                // What a head says of a name in quotation marks stands against the tables.
                (Ru, "Банк «Россия» молчит.", "Россия/ORG"),
                // A given name behind a surname is another person's.
                (
                    Ru,
                    "Слова главы Центра им. Заречного Александра Лосева верны.",
                    "Центра им. Заречного/ORG | Александра Лосева/PERSON",
                ),
                // The place acts for itself.
                (Ru, "В суде Россия промолчала.", "Россия/GPE"),
                (Ru, "Власти Казахстана молчат, посольство закрыто.", "Казахстана/GPE"),
                (Uk, "Тоді уряд України промовчав.", "України/GPE"),
            ],
            names_with_tables,
        );
    }

    #[test]
    fn by_context() {
        check(&[
            (Ru, "Об этом сообщило министерство обороны.", "министерство обороны/ORG"),
            (Ru, "Он служит в Национальной гвардии.", "Национальной гвардии/ORG"),
            (Ru, "Ответил Комитет по правам человека.", "Комитет по правам человека/ORG"),
            (Ru, "Её принял Заречинский государственный университет.", "Заречинский государственный университет/ORG"),
            (Uk, "Про це пише Міністерство закордонних справ.", "Міністерство закордонних справ/ORG"),
            (En, "She runs the Institute of River Studies and left.", "Institute of River Studies/ORG"),
            (En, "They asked Quill Motors, Inc. and Plum & Reed LLP.", "Quill Motors, Inc./ORG | Plum & Reed LLP/ORG"),
            (En, "The Quill-led Plum Growers Union met.", "Plum Growers Union/ORG"),
            (En, "Ex-deputy of Parliament left.", ""),
            (En, "The Plumford City Court Judge came.", "Plumford City Court/ORG"),
            (En, "It helps the Member States of the Plum Union.", "Plum Union/ORG"),
            (En, "It breaks the Criminal Code of the Plum Republic.", "Criminal Code of the Plum Republic/LAW"),
            (En, "It was the leader of Zarechny party, the Plumist party, and a garden party.", "Zarechny/ORG"),
            (En, "The Plum Growers Union met on Tuesday.", "Plum Growers Union/ORG"),
            (En, "It crossed Quill Bridge near Adder Lake.", "Quill Bridge/FAC | Adder Lake/LOC"),
            (En, "They held Bold Heron 2024 in May.", "Bold Heron 2024/EVENT"),
            (Ru, "Заказ получила фирма Plumtech, писали потом.", "Plumtech/ORG"),
            (Ru, "Пьесу поставят в Театре на Зелёной.", "Театре на Зелёной/ORG"),
            // Phrases in the genitive, and all that a body is for.
            (
                Ru,
                "Открыт Институт проблем биологической безопасности.",
                "Институт проблем биологической безопасности/ORG",
            ),
            (
                Ru,
                "Ответило Управление по санитарному надзору за качеством пищевых продуктов и медикаментов.",
                "Управление по санитарному надзору за качеством пищевых продуктов и медикаментов/ORG",
            ),
            (
                Ru,
                "Он глава Совета по здравоохранению и социальному обеспечению.",
                "Совета по здравоохранению и социальному обеспечению/ORG",
            ),
            (
                Uk,
                "Це радить Управління перспективних наукових досліджень.",
                "Управління перспективних наукових досліджень/ORG",
            ),
            (Ru, "Об отмене Верховным судом смертного приговора молчат.", "Верховным судом/ORG"),
            // After whom they are called, and somebody else.
            (Ru, "Ответил НИИ им. А. Б. Заречного.", "НИИ им. А. Б. Заречного/ORG"),
            (Ru, "Открыт Центр имени академика Заречного.", "Центр имени академика Заречного/ORG"),
            // Negatives.
            (Ru, "Российская компания молчит. Комитет решил подождать.", ""),
            (Ru, "Наш университет открыл новый центр.", ""),
            (En, "The committee met the company in a park.", ""),
        ]);
    }
}
