//! Plans: what a programme sets out to reach.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::named::named;
use crate::number::stars::Stars;
use crate::problem::Problems;
use crate::problem::catalogue::programme as problem;
use crate::procedure::level::Level;
use crate::text::{Text, clip};

/// The targets of a programme, such as a province's for one year.
///
/// ```
/// let plan = ocop::programme::plan("quang-tri-2019")?;
/// assert_eq!(plan.targets.len(), 6);
/// assert_eq!(plan.targets[2].want, 20);
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "ProgrammePlan"))]
pub struct Plan {
    /// The short name.
    pub id: Cow<'static, str>,
    /// The name for people.
    pub name: Text,
    /// The document that sets the targets; empty where none is named.
    #[serde(default)]
    pub source: Text,
    /// The targets, at least one.
    pub targets: Cow<'static, [Target]>,
}

/// One number to reach. Filters that are left out let everything pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Target {
    /// The short name, once in a plan.
    pub id: Cow<'static, str>,
    /// What is to be reached, in words.
    pub label: Text,
    /// What is counted.
    pub count: Count,
    /// How many are wanted, at least 1.
    pub want: u32,
    /// The upper end, where the plan names a range such as 3 to 5.
    #[serde(default)]
    pub aim: Option<u32>,
    /// Whether the plan says "about".
    #[serde(default)]
    pub about: bool,
    /// Only products that are new, or that existed before.
    #[serde(default)]
    pub origin: Option<Origin>,
    /// Only outcomes of this level.
    #[serde(default)]
    pub level: Option<Level>,
    /// Only outcomes with this star or a higher one.
    #[serde(default)]
    pub min_stars: Option<Stars>,
    /// Only outcomes of producers of these kinds; empty for all.
    #[serde(default)]
    pub producer_kinds: Cow<'static, [ProducerKind]>,
}

named! {
    /// What a target counts.
    pub enum Count {
        /// Products, each once however many outcomes it has.
        Products = "products",
        /// Producers, each once however many products it has.
        Organisations = "organisations",
    }
}

named! {
    /// Whether the programme developed a product or found it.
    pub enum Origin {
        /// Developed under the programme.
        New = "new",
        /// There before, and upgraded.
        Existing = "existing",
    }
}

named! {
    /// What a producer is (26/2026, article 2.3).
    pub enum ProducerKind {
        /// An enterprise (doanh nghiệp).
        Enterprise = "enterprise",
        /// A cooperative (hợp tác xã).
        Cooperative = "cooperative",
        /// A cooperative group (tổ hợp tác).
        CooperativeGroup = "cooperative-group",
        /// A farm (trang trại).
        Farm = "farm",
        /// A household with a registered business (hộ sản xuất, hộ gia đình).
        Household = "household",
        /// An association or a body like it, for tourism services (hội, hiệp hội).
        Association = "association",
    }
}

/// Most targets of a plan.
const MOST_TARGETS: usize = 200;

impl Plan {
    /// Notes everything that is wrong with the targets.
    pub(crate) fn check(&self, problems: &mut Problems) {
        if self.targets.is_empty() {
            problems.push(problem::no_targets());
        }
        // Each target lists what counts for it, so a result grows with targets times outcomes.
        if self.targets.len() > MOST_TARGETS {
            return problems.push(problem::too_many_targets(self.targets.len(), MOST_TARGETS));
        }
        let mut seen = BTreeSet::new();
        for target in self.targets.iter() {
            let id = clip(&target.id);
            if !seen.insert(&target.id) {
                problems.push(problem::duplicate_target(&id));
            }
            if target.want == 0 {
                problems.push(problem::nothing_wanted(&id));
            }
            if target.aim.is_some_and(|aim| aim < target.want) {
                problems.push(problem::aim_below_want(&id));
            }
        }
    }
}
