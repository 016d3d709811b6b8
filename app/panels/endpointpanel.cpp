// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/endpointpanel.h"

#include "app/panels/endpointwatch.h"
#include "app/panels/sequenceview.h"
#include "app/panels/stateswatch.h"
#include "app/panels/timerbars.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"
#include "app/theme/keeproom.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

constexpr int VariableRows = 6;
constexpr int StateSpacing = 8;

QLabel *makeLabel(QWidget *parent, bool wraps)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(wraps);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setColor(QWidget *widget, const QColor &color)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

/// Marks what the selected segment changed.
void mark(QLabel *label, bool isChanged)
{
    QFont type = label->parentWidget()->font();
    type.setBold(isChanged);
    label->setFont(type);
    label->setAutoFillBackground(isChanged);
}

void setTip(QWidget *widget, const QString &tip)
{
    if (widget->toolTip() != tip)
        widget->setToolTip(tip);
}

template <typename T>
std::optional<QString> numberOf(const Known<T> &known)
{
    return known.isKnown() ? std::optional(numberText(static_cast<std::int64_t>(known.value))) : std::nullopt;
}

std::optional<QString> absoluteOf(const Known<SequencePosition> &known)
{
    return known.isKnown() ? std::optional(QString::number(static_cast<SequenceNumber>(known.value))) : std::nullopt;
}

std::optional<QString> timeOf(const Known<Nanoseconds> &known)
{
    return known.isKnown() ? std::optional(durationText(known.value)) : std::nullopt;
}

std::optional<QString> scaleOf(const Known<std::uint8_t> &known)
{
    return known.isKnown() ? std::optional(QStringLiteral("× %1").arg(1U << known.value)) : std::nullopt;
}

} // namespace

EndpointPanel::EndpointPanel(const EndpointWatch &watch, Side side, QWidget *parent)
    : QScrollArea(parent),
      m_watch(watch),
      m_side(side)
{
    build();
    connect(&watch, &EndpointWatch::changed, this, &EndpointPanel::refresh);
    refresh();
}

const std::optional<EndpointFacts> &EndpointPanel::facts() const
{
    return m_watch.facts(m_side);
}

void EndpointPanel::build()
{
    auto *content = new QWidget;
    m_title = makeLabel(content, false);
    m_end = makeLabel(content, true);
    m_swatch = new QLabel(content);
    m_state = makeLabel(content, false);
    m_roles = makeLabel(content, true);
    m_meaning = makeLabel(content, true);
    m_cause = makeLabel(content, true);
    m_sendSpace = new SequenceView(content);
    m_receiveSpace = new SequenceView(content);
    m_timers = new TimerBars(content);
    m_variables = new QWidget(content);

    m_grid = new QGridLayout(m_variables);
    m_grid->setContentsMargins(0, 2, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(1);
    for (std::size_t i = 0; i < VariableCount; ++i) {
        m_names[i] = makeLabel(m_variables, false);
        m_values[i] = makeLabel(m_variables, false);
        m_values[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }

    m_titleLine = new QHBoxLayout;
    m_titleLine->addWidget(m_title);
    m_titleLine->addWidget(m_end, 1);
    auto *state = new QHBoxLayout;
    state->setSpacing(StateSpacing);
    state->addWidget(m_swatch);
    state->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(m_titleLine);
    column->addLayout(state);
    column->addWidget(m_meaning);
    column->addWidget(m_timers);
    column->addWidget(m_sendSpace);
    column->addWidget(m_receiveSpace);
    column->addWidget(m_roles);
    column->addWidget(m_cause);
    column->addWidget(m_variables);
    column->addStretch(1);

    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_end->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    nameVariables();
    placeVariables(VariableRows);
    setTypes();
}

void EndpointPanel::setTypes()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    bold.setPointSizeF(bold.pointSizeF() * 1.4);
    m_state->setFont(bold);
    // The longest name of a state, and what its room is shared with.
    const int state = m_state->fontMetrics().horizontalAdvance(stateText(State::SynReceived) + QStringLiteral(" →"));
    const QMargins margins = widget()->layout()->contentsMargins();
    setMinimumSize(state + m_state->fontMetrics().ascent() + StateSpacing + margins.left() + margins.right()
                       + verticalScrollBar()->sizeHint().width() + 6,
                   60);
}

void EndpointPanel::refresh()
{
    const bool hasFacts = facts().has_value();
    m_title->setText(m_side == Side::Client ? tr("Client") : tr("Server"));
    setAccessibleName(m_title->text());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_swatch, m_sendSpace, m_receiveSpace, m_variables})
        widget->setVisible(hasFacts);
    if (hasFacts) {
        showFacts(*facts());
        return;
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_roles, m_cause, m_timers})
        widget->hide();
    m_end->clear();
    m_state->clear();
    m_meaning->setText(tr("No flow is selected."));
}

void EndpointPanel::showFacts(const EndpointFacts &facts)
{
    QString end = m_watch.nameOf(facts.end);
    setTip(m_end, end);
    m_end->setText(end.replace(QLatin1Char(':'), QStringLiteral(":\u200b"))); // where an IPv6 address may break
    showState(facts);
    m_timers->setTimers(facts.timers, facts.now, facts.isRunning);
    m_sendSpace->setStretch(sendStretch(facts), m_side);
    m_receiveSpace->setStretch(receiveStretch(facts), otherSide(m_side));
    showVariables(facts);
}

void EndpointPanel::showState(const EndpointFacts &facts)
{
    const Theme &theme = Theme::of(palette());
    const State state = facts.step.state;
    m_swatch->setPixmap(stateSwatch(theme, state, QFontMetrics(m_state->font()).ascent(), devicePixelRatioF()));
    keepRoom(*m_swatch);
    setTip(m_state, stateLine());
    fit();
    setColor(m_state, theme.name(state));
    m_meaning->setText(stateMeaning(state));

    QStringList roles;
    if (facts.opening != Part::Unknown)
        roles.append(facts.opening == Part::Active    ? tr("opened the connection (active open)")
                     : facts.opening == Part::Passive ? tr("was asked to open (passive open)")
                                                      : tr("opened at the same time as its peer (simultaneous open)"));
    if (facts.closing != Part::Unknown)
        roles.append(facts.closing == Part::Active    ? tr("closed first (active close)")
                     : facts.closing == Part::Passive ? tr("closed after its peer (passive close)")
                                                      : tr("closed at the same time as its peer (simultaneous close)"));
    m_roles->setText(roles.join(QStringLiteral(" · ")));
    m_roles->setVisible(!roles.isEmpty());
    m_cause->setText(tr("%1 (%2)", "cause of a state, how well it is known")
                         .arg(causeText(facts.step.cause), certaintyText(facts.step.certainty)));
    m_cause->setVisible(state != State::Unknown);
    setColor(m_cause, theme.mutedText);
}

void EndpointPanel::set(Variable variable, const Text &text, const Text &before)
{
    const Theme &theme = Theme::of(palette());
    QLabel *label = m_values[variable];
    const QString shown = text.value_or(tr("unknown"));
    const bool isChanged = text != before;
    label->setText(shown);
    QPalette colors;
    colors.setColor(QPalette::WindowText, text ? theme.text : theme.mutedText);
    colors.setColor(QPalette::Window, theme.selection);
    label->setPalette(colors);
    setColor(m_names[variable], theme.mutedText);
    mark(label, isChanged);
    setTip(label, isChanged ? tr("%1\nBefore this segment: %2").arg(m_tips[variable], before.value_or(tr("unknown")))
                            : m_tips[variable]);
    keepRoom(*label);
}

void EndpointPanel::showVariables(const EndpointFacts &facts)
{
    const EndpointVariables &now = facts.variables();
    const EndpointVariables &old = facts.variablesBefore();
    const auto agreed = [](const Known<bool> &known) {
        return known.isKnown() ? Text(known.value ? tr("agreed") : tr("not agreed")) : std::nullopt;
    };
    set(SendWindow, numberOf(now.sendWindow), numberOf(old.sendWindow));
    set(InFlight, numberOf(now.bytesInFlight), numberOf(old.bytesInFlight));
    set(SegmentSize, numberOf(now.maximumSegmentSize), numberOf(old.maximumSegmentSize));
    set(InitialSequence, absoluteOf(now.initialSend), absoluteOf(old.initialSend));
    set(SmoothedRoundTrip, timeOf(now.smoothedRoundTrip), timeOf(old.smoothedRoundTrip));
    set(RetransmissionTimeout, timeOf(now.retransmissionTimeout), timeOf(old.retransmissionTimeout));
    set(ReceiveWindow, numberOf(now.receiveWindow), numberOf(old.receiveWindow));
    set(WindowScale, scaleOf(now.windowScale), scaleOf(old.windowScale));
    set(InitialReceive, absoluteOf(now.initialReceive), absoluteOf(old.initialReceive));
    set(Sack, agreed(now.sackPermitted), agreed(old.sackPermitted));
    set(Timestamps, agreed(now.timestamps), agreed(old.timestamps));
    set(DuplicateAcks, numberText(now.duplicateAcks), numberText(old.duplicateAcks));
}

void EndpointPanel::nameVariables()
{
    const auto name = [this](Variable variable, const QString &text, const QString &tip) {
        m_names[variable]->setText(text);
        m_names[variable]->setToolTip(tip);
        m_tips[variable] = tip;
    };
    name(SendWindow, QStringLiteral("SND.WND"), tr("Bytes that the peer allows beyond SND.UNA"));
    name(InFlight, tr("In flight"), tr("Bytes sent, and neither acknowledged nor reported by SACK"));
    name(SegmentSize, QStringLiteral("MSS"), tr("Largest segment that this side may send, in bytes of data"));
    name(InitialSequence, QStringLiteral("ISS"), tr("Initial send sequence number"));
    name(SmoothedRoundTrip, QStringLiteral("SRTT"), tr("Round-trip time, smoothed (RFC 6298 2)"));
    name(RetransmissionTimeout, QStringLiteral("RTO"), tr("Retransmission timeout by RFC 6298; systems differ"));
    name(ReceiveWindow, QStringLiteral("RCV.WND"), tr("Bytes that this side allows beyond RCV.NXT"));
    name(WindowScale, tr("Scale"), tr("What windows that this side offers are multiplied by (RFC 7323)"));
    name(InitialReceive, QStringLiteral("IRS"), tr("Initial receive sequence number: the peer's ISS"));
    name(Sack, QStringLiteral("SACK"), tr("Whether both sides agreed on selective acknowledgment (RFC 2018)"));
    name(Timestamps, tr("Timestamps"), tr("Whether both sides agreed on the timestamps option (RFC 7323)"));
    name(DuplicateAcks, tr("Dup. ACKs"), tr("Duplicate ACKs that came from the peer in a row (RFC 5681)"));
}

void EndpointPanel::placeVariables(int rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    for (int i = 0; i < VariableCount; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const int column = i / rows * 3;
        m_grid->addWidget(m_names[place], i % rows, column);
        m_grid->addWidget(m_values[place], i % rows, column + 1, Qt::AlignRight | Qt::AlignVCenter);
    }
    const bool isSplit = rows < VariableCount;
    m_grid->setColumnMinimumWidth(2, isSplit ? 10 : 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(4, isSplit ? 1 : 0);
}

QString EndpointPanel::stateLine() const
{
    const State before = facts()->stateBefore;
    const State state = facts()->step.state;
    return state == before || before == State::Unknown
               ? stateText(state)
               : tr("%1 → %2", "state before and after the segment").arg(stateText(before), stateText(state));
}

void EndpointPanel::fit()
{
    const QMargins margins = widget()->layout()->contentsMargins();
    const int width = viewport()->width() - margins.left() - margins.right();
    // ISS and IRS have ten digits each.
    const int needed = fontMetrics().horizontalAdvance(QStringLiteral("SND.WND4294967295Timestamps4294967295")) + 42;
    placeVariables(width < needed ? static_cast<int>(VariableCount) : VariableRows);
    if (!facts())
        return;

    const auto widthOf = [](const QLabel *label, const QString &text) {
        return label->fontMetrics().horizontalAdvance(text);
    };
    const bool isShort =
        widthOf(m_title, m_title->text()) + widthOf(m_end, m_end->text()) + m_titleLine->spacing() + 4 <= width;
    m_titleLine->setDirection(isShort ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_end->setAlignment((isShort ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);

    QString state = stateLine();
    const int room = width - m_swatch->sizeHint().width() - StateSpacing - 4;
    if (widthOf(m_state, state) > room)
        state.replace(QStringLiteral(" → "), QStringLiteral(" →\n"));
    m_state->setText(state);
}

void EndpointPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void EndpointPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        releaseRoom(*m_swatch);
        for (QLabel *label : m_values)
            releaseRoom(*label);
    }
    if (event->type() == QEvent::LanguageChange)
        nameVariables();
    if (event->type() == QEvent::FontChange)
        setTypes();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace tcpladder
