//! The metrics tab: how each metric and goal stands, its trend with its target, and the leading
//! indicators.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::chart::{chart, spark};
use super::paint::{put, put_right};
use super::theme::Theme;
use crate::domain::gauge::{Gauge, GaugeState, Subject, target};
use crate::domain::indicators::{Indicator, IndicatorState, PartState};
use crate::domain::metric::{Metric, Reading, SCALE};
use crate::say;
use crate::text::fit;
use crate::tui::app::App;
use crate::tui::app::readings::MetricRow;
use crate::tui::app::rows::Detail;
use crate::tui::layout;

/// Cells of the column of a value and of a target.
const VALUE: u16 = 10;

/// Cells of the column of the state.
const STATE: u16 = 17;

/// Which columns fit.
struct Columns {
    target: u16,
    spark: u16,
    state: u16,
}

impl Columns {
    fn of(width: u16) -> Self {
        Self {
            target: if width >= 64 { VALUE } else { 0 },
            spark: if width >= 76 { 12 } else { 8 },
            state: if width >= 60 { STATE } else { 2 },
        }
    }
}

/// The columns over the rows, ending at the right edge.
pub fn labels(width: u16, app: &App) -> String {
    let columns = Columns::of(width);
    let mut words = say!(app.texts, "label-value");
    words.push_str(&fit::align_right(&say!(app.texts, "label-target"), usize::from(columns.target)));
    words.push_str(&fit::align_right(&say!(app.texts, "label-trend"), usize::from(columns.spark) + 1));
    words.push_str(&fit::align_right(&say!(app.texts, "label-state"), usize::from(columns.state)));
    words
}

/// A row: a gauge or an indicator.
pub fn row(buf: &mut Buffer, area: Rect, row: &MetricRow<'_>, detail: &Detail, app: &App, theme: &Theme) {
    match row {
        MetricRow::Gauge(gauge) => gauge_row(buf, area, gauge, detail, app, theme),
        MetricRow::Indicator(indicator) => indicator_row(buf, area, indicator, app, theme),
    }
}

fn gauge_row(buf: &mut Buffer, area: Rect, gauge: &Gauge, detail: &Detail, app: &App, theme: &Theme) {
    let columns = Columns::of(area.width);
    let (glyph, style) = look(gauge.state, theme);
    let right = VALUE + columns.target + columns.spark + 1 + columns.state;
    put(buf, area.x, area.y, 1, glyph, style);
    let primary = matches!(gauge.subject, Subject::Goal(id) if detail.facts.goal(id).is_some_and(|goal| goal.is_primary));
    let name = if primary { format!("* {}", title(gauge.subject, detail, app)) } else { title(gauge.subject, detail, app) };
    let name_style = if gauge.state == GaugeState::Never { theme.faint } else { theme.plain };
    put(buf, area.x + 2, area.y, area.width.saturating_sub(right + 3), &name, name_style);
    let mut x = area.x + area.width.saturating_sub(right);
    let value = gauge.value.map_or_else(|| "–".to_owned(), |value| worded(value, gauge.subject, detail, app));
    put_right(buf, x, area.y, VALUE, &value, style);
    x += VALUE;
    let wanted = gauge.target.map_or_else(|| "–".to_owned(), |value| worded(value, gauge.subject, detail, app));
    put_right(buf, x, area.y, columns.target, &wanted, theme.faint);
    x += columns.target;
    let values: Vec<i64> = gauge.series.iter().map(|(_, value)| *value).collect();
    put_right(buf, x + 1, area.y, columns.spark, &spark(&values, usize::from(columns.spark)), style);
    x += columns.spark + 1;
    if columns.state == STATE {
        put_right(buf, x, area.y, STATE, &state_words(gauge, app), style);
    }
}

/// A value with its unit.
fn worded(value: i64, subject: Subject, detail: &Detail, app: &App) -> String {
    let texts = &app.texts;
    match subject {
        Subject::Metric(metric) => texts.measured(metric, value, &detail.facts.account.currency),
        Subject::Goal(id) => {
            let unit = detail.facts.goal(id).map_or("", |goal| goal.unit.as_str());
            texts.measured(Metric::Goal, value, unit)
        }
        Subject::TimeToValue => say!(texts, "age", days = value / SCALE),
        Subject::Return => texts.measured(Metric::Activation, value, ""),
    }
}

/// The glyph and style of a state.
fn look(state: GaugeState, theme: &Theme) -> (&'static str, Style) {
    match state {
        GaugeState::OnTarget => ("✓", theme.good),
        GaugeState::OffTarget => ("!", theme.bad),
        GaugeState::Stale => ("•", theme.watch),
        GaugeState::NoTarget => (" ", theme.plain),
        GaugeState::Never => ("?", theme.faint),
    }
}

fn state_words(gauge: &Gauge, app: &App) -> String {
    match (gauge.state, gauge.on) {
        (GaugeState::Stale, Some(on)) => say!(app.texts, "metric-stale", days = (app.today - on).num_days()),
        (state, _) => app.texts.code(state),
    }
}

/// What a gauge is called.
fn title(subject: Subject, detail: &Detail, app: &App) -> String {
    match subject {
        Subject::Metric(metric) => app.texts.code(metric),
        Subject::Goal(id) => detail.facts.goal(id).map(|goal| goal.name.clone()).unwrap_or_default(),
        Subject::TimeToValue => say!(app.texts, "metric-time-to-value"),
        Subject::Return => say!(app.texts, "metric-return"),
    }
}

fn indicator_row(buf: &mut Buffer, area: Rect, indicator: &Indicator, app: &App, theme: &Theme) {
    let (glyph, style) = indicator_look(indicator.state, theme);
    put(buf, area.x, area.y, 1, glyph, style);
    let words = say!(app.texts, "indicator-week", week = indicator.week);
    let taken = put(buf, area.x + 2, area.y, 11, &words, theme.faint);
    let names = indicator.parts.map(|part| app.texts.code(part.sign)).join(", ");
    let state = indicator_words(indicator, app);
    let right = fit::width(&state) as u16 + 1;
    let x = area.x + 2 + taken.max(9) + 1;
    put(buf, x, area.y, (area.x + area.width).saturating_sub(x + right), &names, theme.plain);
    put_right(buf, area.x, area.y, area.width, &state, style);
}

fn indicator_look(state: IndicatorState, theme: &Theme) -> (&'static str, Style) {
    match state {
        IndicatorState::Met(_) => ("✓", theme.good),
        IndicatorState::NotYet => (" ", theme.faint),
        IndicatorState::Missed => ("!", theme.bad),
        IndicatorState::NoData => ("?", theme.watch),
    }
}

fn indicator_words(indicator: &Indicator, app: &App) -> String {
    let day = |day| app.texts.day_column(day, app.today);
    match indicator.state {
        IndicatorState::Met(on) => say!(app.texts, "indicator-met", day = day(on)),
        IndicatorState::NotYet => say!(app.texts, "indicator-not-yet", day = day(indicator.by)),
        IndicatorState::Missed => say!(app.texts, "indicator-missed", day = day(indicator.by)),
        IndicatorState::NoData => say!(app.texts, "indicator-no-data"),
    }
}

/// The chosen row in full.
pub fn lines(detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    match detail.chosen_metric() {
        Some(MetricRow::Gauge(gauge)) => gauge_lines(gauge, detail, app, theme),
        Some(MetricRow::Indicator(indicator)) => indicator_lines(indicator, app, theme),
        None => Vec::new(),
    }
}

fn gauge_lines(gauge: &Gauge, detail: &Detail, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let facts = &detail.facts;
    let words = |value| worded(value, gauge.subject, detail, app);
    let style = look(gauge.state, theme).1;
    let mut lines = vec![(title(gauge.subject, detail, app), theme.heading)];
    let now = match (gauge.value, gauge.on) {
        (Some(value), Some(on)) => {
            say!(texts, "metric-now", value = words(value), day = texts.day(on), state = state_words(gauge, app))
        }
        _ => texts.code(gauge.state),
    };
    lines.push((now, style));
    lines.extend(course_words(gauge, detail, app).into_iter().map(|words| (words, theme.faint)));
    let (width, height) = layout::account(app.size).map_or((0, 0), |regions| (regions.detail.width, regions.detail.height));
    let first = gauge.series.first().map(|(on, _)| *on);
    if let (Some(first), true) = (first, gauge.series.len() > 1 && height >= 16) {
        let wanted = |day| target(facts, gauge.subject, day, &app.scoring);
        lines.push((String::new(), theme.plain));
        let plot = chart(&gauge.series, (first, app.today), wanted, usize::from(width.saturating_sub(1)), &|value| {
            texts.thousandths(value)
        });
        lines.extend(plot.into_iter().map(|line| (line, theme.plain)));
        let days = [first, app.today].map(|day| texts.day_short(day, app.today));
        lines.push((say!(texts, "metric-chart", from = days[0].as_str(), to = days[1].as_str()), theme.faint));
    }
    let readings = readings(gauge.subject, detail);
    if !readings.is_empty() {
        lines.push((String::new(), theme.plain));
    }
    for reading in readings {
        let name = match (gauge.subject, reading.about.is_empty()) {
            (Subject::Return, _) => format!(" · {}", texts.code(reading.metric)),
            (_, false) => format!(" · {}", reading.about),
            (_, true) => String::new(),
        };
        let unit = match gauge.subject {
            Subject::Goal(id) => facts.goal(id).map_or("", |goal| goal.unit.as_str()),
            _ => facts.account.currency.as_str(),
        };
        let mut words = say!(
            texts,
            "metric-reading",
            day = texts.day_column(reading.on_day, app.today),
            value = texts.measured(reading.metric, reading.value, unit),
            who = texts.actor(&reading.recorded_by)
        );
        words.push_str(&name);
        if let Some(answers) = reading.answers {
            words.push_str(" · ");
            words.push_str(&say!(texts, "metric-answers", count = answers));
        }
        lines.push((words, theme.plain));
    }
    for win in facts.quick_wins.iter().filter(|_| gauge.subject == Subject::TimeToValue) {
        if let Some(on) = win.delivered_on {
            lines.push((format!("{} · {}", texts.day_column(on, app.today), win.title), theme.plain));
        }
    }
    lines
}

/// What is expected when, in words.
fn course_words(gauge: &Gauge, detail: &Detail, app: &App) -> Vec<String> {
    let texts = &app.texts;
    let value = |value| worded(value, gauge.subject, detail, app);
    let mut words = Vec::new();
    match gauge.subject {
        Subject::Metric(metric) => {
            let spec = app.scoring.metric.of(metric);
            let points: Vec<String> = spec
                .target
                .0
                .iter()
                .map(|(day, value)| {
                    say!(texts, "metric-point", day = *day, value = worded(value * SCALE, gauge.subject, detail, app))
                })
                .collect();
            words.push(if points.is_empty() {
                say!(texts, "metric-no-course")
            } else {
                let key = if spec.more_is_better { "metric-course-least" } else { "metric-course-most" };
                say!(texts, key, points = points.join(", "))
            });
            words.push(say!(texts, "metric-fresh", days = spec.fresh_days));
        }
        Subject::Goal(id) => {
            if let Some(goal) = detail.facts.goal(id) {
                words.push(say!(
                    texts,
                    "metric-goal-course",
                    from = value(goal.baseline),
                    start = texts.day(goal.starts_on),
                    to = value(goal.target),
                    by = texts.day(goal.by_day)
                ));
                if goal.is_primary {
                    words.push(say!(texts, "metric-goal-primary"));
                }
            }
        }
        Subject::TimeToValue => words.push(say!(texts, "metric-value-course", days = crate::domain::gauge::FIRST_VALUE_DAYS)),
        Subject::Return => words.push(say!(texts, "metric-return-course", day = crate::domain::gauge::EVEN_DAY)),
    }
    if let (Some(target), false) = (gauge.target, matches!(gauge.subject, Subject::TimeToValue)) {
        words.push(say!(texts, "metric-today", target = value(target)));
    }
    words
}

/// The readings that a gauge rests on, newest first, those about single sessions or roles too.
fn readings(subject: Subject, detail: &Detail) -> Vec<&Reading> {
    let wanted = |reading: &&Reading| match subject {
        Subject::Metric(metric) => reading.metric == metric,
        Subject::Goal(id) => reading.goal_id == Some(id),
        Subject::Return => matches!(reading.metric, Metric::Benefit | Metric::Cost),
        Subject::TimeToValue => false,
    };
    let mut list: Vec<&Reading> = detail.facts.readings.iter().filter(wanted).collect();
    list.sort_by_key(|reading| std::cmp::Reverse((reading.on_day, reading.id)));
    list
}

fn indicator_lines(indicator: &Indicator, app: &App, theme: &Theme) -> Vec<(String, Style)> {
    let texts = &app.texts;
    let heading = say!(texts, "indicator-by", week = indicator.week, day = texts.day(indicator.by));
    let mut lines = vec![(heading, theme.heading)];
    for part in &indicator.parts {
        let name = texts.code(part.sign);
        lines.push(match part.state {
            PartState::Met(on) => (format!("✓ {name}: {}", texts.day(on)), theme.good),
            PartState::Open if app.today > indicator.by => (format!("! {name}"), theme.bad),
            PartState::Open => (format!("[ ] {name}"), theme.plain),
            PartState::NoData => (format!("? {name}: {}", say!(texts, "indicator-no-data")), theme.watch),
        });
    }
    lines.push((String::new(), theme.plain));
    lines.push((say!(texts, "indicator-fills-itself"), theme.faint));
    lines
}
