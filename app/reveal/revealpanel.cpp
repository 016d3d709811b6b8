// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reveal/revealpanel.h"

#include "app/reveal/revealer.h"
#include "app/text/statetext.h"
#include "app/text/whytext.h"
#include "app/theme/theme.h"
#include "core/ladder/segmentlabel.h"
#include "core/why/explainer.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace tcpladder {
namespace {

void setColor(QWidget *widget, const QColor &color)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

State stateOf(const Revealer &revealer, Side side)
{
    const StatePath path = revealer.trace().path(revealer.flow(), side);
    if (path.empty())
        return State::Unknown;
    return revealer.count() == 0 ? path.front().state : stepAfter(path, revealer.count() - 1).state;
}

/// The label of segment @p index as tcpdump prints it.
QString labelOf(const Revealer &revealer, std::uint32_t index)
{
    const Trace &trace = revealer.trace();
    const auto ids = trace.segmentsOf(revealer.flow(), index, 1);
    if (ids.empty())
        return {};
    const SegmentView view = viewSegment(trace.segments(), trace.flow(revealer.flow()), ids.front(), index);
    return QString::fromStdString(segmentLabel(view, LabelStyle::Tcpdump, {}));
}

bool isFromClient(const Revealer &revealer, std::uint32_t index)
{
    const auto ids = revealer.trace().segmentsOf(revealer.flow(), index, 1);
    return !ids.empty() && revealer.trace().segments()[ids.front()].from == Side::Client;
}

} // namespace

RevealPanel::RevealPanel(const Revealer &revealer, QWidget *parent)
    : QFrame(parent),
      m_revealer(revealer),
      m_segment(new QLabel),
      m_words(new QLabel)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 12, 24, 12);
    for (std::size_t i = 0; i < 2; ++i) {
        m_titles[i] = new QLabel;
        m_states[i] = new QLabel;
        const Qt::Alignment side = i == 0 ? Qt::AlignLeft : Qt::AlignRight;
        m_titles[i]->setAlignment(side | Qt::AlignBottom);
        m_states[i]->setAlignment(side | Qt::AlignTop);
        grid->addWidget(m_titles[i], 0, i == 0 ? 0 : 2);
        grid->addWidget(m_states[i], 1, i == 0 ? 0 : 2);
    }
    for (QLabel *label : {m_segment, m_words}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    grid->addWidget(m_segment, 0, 1);
    grid->addWidget(m_words, 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    grid->setHorizontalSpacing(24);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    connect(&revealer, &Revealer::changed, this, &RevealPanel::refresh);
    sizeType();
    refresh();
}

QString RevealPanel::stateShown(int side) const
{
    return m_states[static_cast<std::size_t>(side)]->text();
}

QString RevealPanel::words() const
{
    return m_words->text();
}

void RevealPanel::refresh()
{
    const Theme &theme = Theme::of(palette());
    const std::uint32_t count = m_revealer.count();
    for (const Side side : {Side::Client, Side::Server}) {
        const std::size_t i = sideIndex(side);
        const State state = stateOf(m_revealer, side);
        m_titles[i]->setText(side == Side::Client ? tr("Client") : tr("Server"));
        m_states[i]->setText(m_revealer.isAsking() ? QStringLiteral("?") : stateText(state));
        setColor(m_states[i], m_revealer.isAsking() ? theme.mutedText : theme.name(state));
        setColor(m_titles[i], theme.mutedText);
    }
    setColor(m_segment, theme.mutedText);
    if (m_revealer.isAsking()) {
        m_segment->setText(labelOf(m_revealer, count));
        m_words->setText(isFromClient(m_revealer, count)
                             ? tr("Segment %1 comes from the client. Which states does it lead to?").arg(count + 1)
                             : tr("Segment %1 comes from the server. Which states does it lead to?").arg(count + 1));
    } else if (count == 0) {
        m_segment->setText(tr("%Ln segment(s)", nullptr, static_cast<int>(m_revealer.total())));
        m_words->setText(tr("Space: the next segment"));
    } else {
        m_segment->setText(tr("%1 of %2: %3", "number of a segment, how many there are, its label")
                               .arg(count)
                               .arg(m_revealer.total())
                               .arg(labelOf(m_revealer, count - 1)));
        m_words->setText(whyText(Explainer(m_revealer.trace(), m_revealer.flow()).explain(count - 1)));
    }
}

void RevealPanel::sizeType()
{
    const auto set = [this](QLabel *label, double share, bool isBold) {
        QFont type = font();
        type.setPixelSize(std::max(12, static_cast<int>(width() * share)));
        type.setBold(isBold);
        label->setFont(type);
    };
    for (std::size_t i = 0; i < 2; ++i) {
        set(m_titles[i], 0.013, false);
        set(m_states[i], 0.026, true);
        m_states[i]->setMinimumWidth(m_states[i]->fontMetrics().horizontalAdvance(stateText(State::SynReceived)));
    }
    set(m_segment, 0.013, false);
    set(m_words, 0.019, false);
    setMinimumHeight(m_states[0]->fontMetrics().height() * 3);
}

void RevealPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    sizeType();
}

void RevealPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace tcpladder
