// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/laddersearch.h"

#include "app/ladder/ladderwords.h"
#include "app/text/labeltext.h"
#include "app/text/marktext.h"

#include <QElapsedTimer>

namespace tcpladder {
namespace {

constexpr int TurnMilliseconds = 8;

} // namespace

LadderSearch::LadderSearch(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &LadderSearch::work);
}

void LadderSearch::start(std::shared_ptr<const Ladder> ladder, const LadderStyle &style, const QString &text,
                         std::uint32_t from, bool forward)
{
    stop();
    m_ladder = std::move(ladder);
    m_style = style;
    m_text = text.simplified();
    bool isNumber = false;
    m_number = m_text.toLongLong(&isNumber);
    if (!isNumber)
        m_number = -1;
    m_isForward = forward;
    const std::uint32_t count = m_ladder->segmentCount();
    if (m_text.isEmpty() || count == 0) {
        Q_EMIT notFound();
        return;
    }
    m_left = count;
    m_next = forward ? (from + 1) % count : (from + count - 1) % count;
    m_timer.start(0);
}

void LadderSearch::stop()
{
    m_timer.stop();
}

void LadderSearch::work()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const std::uint32_t count = m_ladder->segmentCount();
    while (m_left > 0 && elapsed.elapsed() < TurnMilliseconds) {
        const std::uint32_t index = m_next;
        m_next = m_isForward ? (m_next + 1) % count : (m_next + count - 1) % count;
        --m_left;
        if (matches(index)) {
            stop();
            Q_EMIT found(index);
            return;
        }
    }
    if (m_left == 0) {
        stop();
        Q_EMIT notFound();
    }
}

bool LadderSearch::matches(std::uint32_t index) const
{
    const SegmentView view = m_ladder->segment(index);
    const Segment &segment = view.segment;
    if (m_number >= 0) {
        return m_number == view.sequence || m_number == segment.sequence || m_number == segment.length
               || (segment.flags.ack() && (m_number == view.acknowledgment || m_number == segment.acknowledgment));
    }
    // Two spaces stand between fields: "ack 1449" is an acknowledgment, and not the data of "ACK  1449:2897". As it stands
    // in the ladder, a label is found across them too.
    const QString label = labelText(view, m_style.labels, m_style.fields);
    return label.contains(m_text, Qt::CaseInsensitive) || label.simplified().contains(m_text)
           || marksText(segment.marks).contains(m_text, Qt::CaseInsensitive);
}

} // namespace tcpladder
