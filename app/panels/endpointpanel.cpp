// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/endpointpanel.h"

#include "app/navigation/navigator.h"
#include "app/panels/stateswatch.h"
#include "app/session/session.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

constexpr int VariableRows = 5;

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

} // namespace

EndpointPanel::EndpointPanel(const Session &session, const Navigator &navigator, Side side, QWidget *parent)
    : QScrollArea(parent),
      m_session(session),
      m_navigator(navigator),
      m_side(side)
{
    build();
    connect(&session, &Session::opened, this, &EndpointPanel::refresh);
    connect(&session, &Session::progressed, this, &EndpointPanel::refresh);
    connect(&session, &Session::finished, this, &EndpointPanel::refresh);
    connect(&navigator, &Navigator::flowChanged, this, &EndpointPanel::refresh);
    connect(&navigator, &Navigator::segmentChanged, this, &EndpointPanel::refresh);
    refresh();
}

void EndpointPanel::build()
{
    auto *content = new QWidget;
    m_title = makeLabel(content, false);
    m_end = makeLabel(content, false);
    m_end->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_swatch = new QLabel(content);
    m_state = makeLabel(content, false);
    m_meaning = makeLabel(content, true);
    m_cause = makeLabel(content, true);
    m_variables = new QWidget(content);

    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    bold.setPointSizeF(bold.pointSizeF() * 1.4);
    m_state->setFont(bold);

    m_grid = new QGridLayout(m_variables);
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(1);
    for (std::size_t i = 0; i < VariableCount; ++i) {
        m_names[i] = makeLabel(m_variables, false);
        m_values[i] = makeLabel(m_variables, false);
        m_values[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }

    auto *title = new QHBoxLayout;
    title->addWidget(m_title);
    title->addWidget(m_end, 1);
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_swatch);
    state->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(title);
    column->addLayout(state);
    column->addWidget(m_meaning);
    column->addWidget(m_cause);
    column->addWidget(m_variables);
    column->addStretch(1);

    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_end->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setMinimumSize(120, 60);
    nameVariables();
    placeVariables(VariableRows);
}

void EndpointPanel::refresh()
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    m_facts.reset();
    if (flow.isValid() && flow.value() < trace->counts().flows) {
        const std::uint32_t count = trace->segmentCount(flow);
        if (count > 0)
            m_facts =
                endpointFacts(*trace, flow, m_side, std::min(m_navigator.segment().value_or(count - 1), count - 1));
    }
    m_title->setText(m_side == Side::Client ? tr("Client") : tr("Server"));
    setAccessibleName(m_title->text());
    m_swatch->setVisible(m_facts.has_value());
    m_variables->setVisible(m_facts.has_value());
    m_cause->setVisible(m_facts.has_value());
    if (m_facts) {
        show(*m_facts);
        return;
    }
    m_end->clear();
    m_state->clear();
    m_meaning->setText(tr("No flow is selected."));
}

void EndpointPanel::show(const EndpointFacts &facts)
{
    const Theme &theme = Theme::of(palette());
    const State state = facts.step.state;
    m_end->setText(QString::fromStdString(facts.end.text()));
    m_swatch->setPixmap(stateSwatch(theme, state, QFontMetrics(m_state->font()).ascent(), devicePixelRatioF()));
    m_state->setText(stateText(state));
    setColor(m_state, theme.name(state));
    m_meaning->setText(stateMeaning(state));

    QStringList remarks;
    if (state != State::Unknown)
        remarks.append(tr("%1 (%2)", "cause of a state, how well it is known")
                           .arg(causeText(facts.step.cause), certaintyText(facts.step.certainty)));
    if (facts.opening != Part::Unknown)
        remarks.append(facts.opening == Part::Active    ? tr("active open")
                       : facts.opening == Part::Passive ? tr("passive open")
                                                        : tr("simultaneous open"));
    if (facts.closing != Part::Unknown)
        remarks.append(facts.closing == Part::Active    ? tr("active close")
                       : facts.closing == Part::Passive ? tr("passive close")
                                                        : tr("simultaneous close"));
    m_cause->setText(remarks.join(QStringLiteral(" · ")));
    setColor(m_cause, theme.mutedText);
    showVariables(facts);
}

void EndpointPanel::set(Variable variable, const std::optional<QString> &text)
{
    const Theme &theme = Theme::of(palette());
    QLabel *label = m_values[variable];
    label->setText(text.value_or(tr("unknown")));
    setColor(label, text ? theme.text : theme.mutedText);
    setColor(m_names[variable], theme.mutedText);
}

void EndpointPanel::showVariables(const EndpointFacts &facts)
{
    const EndpointVariables &own = facts.variables();
    const EndpointVariables &peer = facts.endpoints.of(otherSide(facts.side));
    const auto number = [](const auto &known) {
        return known.isKnown() ? std::optional(numberText(static_cast<std::int64_t>(known.value))) : std::nullopt;
    };
    const auto position = [](const Known<SequencePosition> &known, SequencePosition origin) {
        return known.isKnown() ? std::optional(numberText(known.value - origin)) : std::nullopt;
    };
    set(SendUnacknowledged, position(own.sendUnacknowledged, own.origin));
    set(SendNext, position(own.sendNext, own.origin));
    set(SendWindow, number(own.sendWindow));
    set(InitialSequence, own.initialSend.isKnown()
                             ? std::optional(QString::number(static_cast<SequenceNumber>(own.initialSend.value)))
                             : std::nullopt);
    set(ReceiveNext, position(own.receiveNext, peer.origin));
    set(ReceiveWindow, number(own.receiveWindow));
    set(WindowScale, own.windowScale.isKnown() ? std::optional(QStringLiteral("× %1").arg(1U << own.windowScale.value))
                                               : std::nullopt);
    set(SegmentSize, number(own.maximumSegmentSize));
    set(Sack, own.sackPermitted.isKnown()
                  ? std::optional(own.sackPermitted.value ? tr("permitted") : tr("not permitted"))
                  : std::nullopt);
}

void EndpointPanel::nameVariables()
{
    const auto name = [this](Variable variable, const QString &text, const QString &tip) {
        m_names[variable]->setText(text);
        m_names[variable]->setToolTip(tip);
        m_values[variable]->setToolTip(tip);
    };
    name(SendUnacknowledged, QStringLiteral("SND.UNA"),
         tr("Oldest number sent and not acknowledged yet, relative to ISS"));
    name(SendNext, QStringLiteral("SND.NXT"), tr("Next number to be sent, relative to ISS"));
    name(SendWindow, QStringLiteral("SND.WND"), tr("Bytes that the peer allows beyond SND.UNA"));
    name(InitialSequence, QStringLiteral("ISS"), tr("Initial send sequence number"));
    name(ReceiveNext, QStringLiteral("RCV.NXT"), tr("Next number expected from the peer, relative to the peer's ISS"));
    name(ReceiveWindow, QStringLiteral("RCV.WND"), tr("Bytes that this side allows beyond RCV.NXT"));
    name(WindowScale, tr("Scale"), tr("What windows that this side offers are multiplied by (RFC 7323)"));
    name(SegmentSize, QStringLiteral("MSS"), tr("Largest segment that this side may send, in bytes of data"));
    name(Sack, QStringLiteral("SACK"), tr("Whether both sides agreed on selective acknowledgment (RFC 2018)"));
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
        m_grid->addWidget(m_values[place], i % rows, column + 1);
    }
    const bool isSplit = rows < VariableCount;
    m_grid->setColumnMinimumWidth(2, isSplit ? 10 : 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(4, isSplit ? 1 : 0);
}

void EndpointPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // ISS has ten digits; what stands in the second column is shorter.
    const int needed = fontMetrics().horizontalAdvance(QStringLiteral("SND.UNA4294967295RCV.WND65,536")) + 58;
    placeVariables(viewport()->width() < needed ? static_cast<int>(VariableCount) : VariableRows);
}

void EndpointPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameVariables();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace tcpladder
