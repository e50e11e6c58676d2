//! Why a star cannot be reached.

use serde::{Deserialize, Serialize};

use crate::number::{Points, Stars};
use crate::rubric::Code;
use crate::text::Text;
use crate::upgrade;

/// Why a star cannot be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Obstacle {
    /// What kind of obstacle it is.
    pub code: ObstacleCode,
    /// The obstacle in words.
    pub message: Text,
    /// The criterion concerned; null where no single one is.
    pub criterion: Option<Code>,
    /// The id of the knock-out concerned; null where none is.
    pub knockout: Option<String>,
    /// The star that a gate out of reach is printed for, 3 to 5; null where it is no gate.
    pub stars: Option<Stars>,
    /// The most points within reach: on the criterion of a gate, or in all.
    pub reached: Option<Points>,
    /// The points needed: on the criterion of a gate, or in all.
    pub needed: Option<Points>,
}

/// The kinds of obstacles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum ObstacleCode {
    /// The assessor asserts a knock-out, which no answer takes away.
    AssertedKnockout,
    /// A criterion that must stay as it is shows a knock-out.
    ShownKnockout,
    /// A criterion that must stay as it is has no answer.
    Open,
    /// A gate is out of reach: its criterion must stay as it is, or does not apply.
    Gate,
    /// What depends on one criterion cannot be answered as asked together.
    Together,
    /// Even the best answers do not give enough points.
    Points,
}

impl Obstacle {
    pub(super) fn of(obstacle: &upgrade::Obstacle<'_>) -> Self {
        let bare = |code| Obstacle {
            code,
            message: message(obstacle),
            criterion: None,
            knockout: None,
            stars: None,
            reached: None,
            needed: None,
        };
        let at = |code, criterion| Obstacle { criterion, ..bare(code) };
        match obstacle {
            upgrade::Obstacle::Asserted(knockout) => Obstacle {
                knockout: Some(knockout.id().to_owned()),
                ..at(ObstacleCode::AssertedKnockout, knockout.criterion())
            },
            upgrade::Obstacle::Shown { knockout, criterion } => Obstacle {
                knockout: Some(knockout.id().to_owned()),
                ..at(ObstacleCode::ShownKnockout, Some(criterion.code()))
            },
            upgrade::Obstacle::Open(criterion) => at(ObstacleCode::Open, Some(criterion.code())),
            upgrade::Obstacle::Gate(gate) => Obstacle {
                stars: Some(gate.stars),
                reached: Some(gate.reached),
                needed: Some(gate.needed()),
                ..at(ObstacleCode::Gate, Some(gate.criterion()))
            },
            upgrade::Obstacle::Together(criterion) => {
                at(ObstacleCode::Together, Some(criterion.code()))
            }
            upgrade::Obstacle::Points { most, needed } => Obstacle {
                reached: Some(*most),
                needed: Some(*needed),
                ..bare(ObstacleCode::Points)
            },
        }
    }
}

fn message(obstacle: &upgrade::Obstacle<'_>) -> Text {
    match obstacle {
        upgrade::Obstacle::Asserted(knockout) => {
            let Text { vi, en } = knockout.label();
            Text::new(
                format!("người đánh giá nêu căn cứ loại hoặc dừng: {vi}"),
                format!("the assessor asserts a knock-out: {en}"),
            )
        }
        upgrade::Obstacle::Shown { knockout, criterion } => {
            let (code, Text { vi, en }) = (criterion.code(), knockout.label());
            Text::new(
                format!("tiêu chí {code} được giữ nguyên ở mức bị loại hoặc dừng: {vi}"),
                format!("criterion {code} stays where it is a knock-out: {en}"),
            )
        }
        upgrade::Obstacle::Open(criterion) => {
            let code = criterion.code();
            Text::new(
                format!("tiêu chí {code} được giữ nguyên nhưng chưa chấm"),
                format!("criterion {code} is to stay as it is, but it is not answered"),
            )
        }
        upgrade::Obstacle::Gate(gate) => {
            let (code, stars) = (gate.criterion(), gate.stars);
            let (reached, needed) = (gate.reached, gate.needed());
            Text::new(
                format!(
                    "mức tối thiểu {stars} sao tại tiêu chí {code} không thể đạt: hiện {reached} điểm, cần {needed}"
                ),
                format!(
                    "the gate of {stars} stars at criterion {code} is out of reach: it has {reached} points and needs {needed}"
                ),
            )
        }
        upgrade::Obstacle::Together(criterion) => {
            let code = criterion.code();
            Text::new(
                format!("không có cách chấm {code} phù hợp với mọi tiêu chí phụ thuộc vào nó"),
                format!("no answer to {code} suits all the criteria that depend on it"),
            )
        }
        upgrade::Obstacle::Points { most, needed } => Text::new(
            format!("nhiều nhất chỉ đạt {most} điểm, cần {needed}"),
            format!("at most {most} points are within reach, {needed} are needed"),
        ),
    }
}
