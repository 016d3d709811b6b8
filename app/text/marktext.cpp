// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/marktext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <vector>

namespace tcpladder {
namespace {

struct MarkText {
    Q_DECLARE_TR_FUNCTIONS(MarkText)
};

Mark markAt(int index)
{
    return static_cast<Mark>(index);
}

} // namespace

QString markText(Mark mark)
{
    switch (mark) {
    case Mark::Retransmission:
        return MarkText::tr("retransmission");
    case Mark::FastRetransmission:
        return MarkText::tr("fast retransmission");
    case Mark::SpuriousRetransmission:
        return MarkText::tr("spurious retransmission");
    case Mark::OutOfOrder:
        return MarkText::tr("out of order");
    case Mark::DuplicateAck:
        return MarkText::tr("duplicate ACK");
    case Mark::LostSegment:
        return MarkText::tr("previous segment not captured");
    case Mark::AckLostSegment:
        return MarkText::tr("ACK of a segment not captured");
    case Mark::ZeroWindow:
        return MarkText::tr("zero window");
    case Mark::ZeroWindowProbe:
        return MarkText::tr("zero-window probe");
    case Mark::ZeroWindowProbeAck:
        return MarkText::tr("answer to a zero-window probe");
    case Mark::WindowUpdate:
        return MarkText::tr("window update");
    case Mark::WindowFull:
        return MarkText::tr("window full");
    case Mark::KeepAlive:
        return MarkText::tr("keep-alive");
    case Mark::KeepAliveAck:
        return MarkText::tr("answer to a keep-alive");
    case Mark::PortReused:
        return MarkText::tr("port reused");
    case Mark::DuplicateSack:
        return MarkText::tr("D-SACK");
    case Mark::TailLossProbe:
        return MarkText::tr("tail loss probe");
    case Mark::Offload:
        return MarkText::tr("larger than a segment on the wire");
    case Mark::DuplicateFrame:
        return MarkText::tr("captured twice");
    case Mark::CutHeader:
        return MarkText::tr("header cut off");
    case Mark::BadHeader:
        return MarkText::tr("impossible header length");
    }
    return {};
}

QString markCountText(Mark mark, int count)
{
    switch (mark) {
    case Mark::Retransmission:
        return MarkText::tr("%Ln retransmission(s)", nullptr, count);
    case Mark::FastRetransmission:
        return MarkText::tr("%Ln fast retransmission(s)", nullptr, count);
    case Mark::SpuriousRetransmission:
        return MarkText::tr("%Ln spurious retransmission(s)", nullptr, count);
    case Mark::OutOfOrder:
        return MarkText::tr("%Ln out of order", nullptr, count);
    case Mark::DuplicateAck:
        return MarkText::tr("%Ln duplicate ACK(s)", nullptr, count);
    case Mark::LostSegment:
        return MarkText::tr("%Ln gap(s) in the capture", nullptr, count);
    case Mark::AckLostSegment:
        return MarkText::tr("%Ln ACK(s) of segments not captured", nullptr, count);
    case Mark::ZeroWindow:
        return MarkText::tr("%Ln zero window(s)", nullptr, count);
    case Mark::ZeroWindowProbe:
        return MarkText::tr("%Ln zero-window probe(s)", nullptr, count);
    case Mark::ZeroWindowProbeAck:
        return MarkText::tr("%Ln answer(s) to zero-window probes", nullptr, count);
    case Mark::WindowUpdate:
        return MarkText::tr("%Ln window update(s)", nullptr, count);
    case Mark::WindowFull:
        return MarkText::tr("%Ln full window(s)", nullptr, count);
    case Mark::KeepAlive:
        return MarkText::tr("%Ln keep-alive(s)", nullptr, count);
    case Mark::KeepAliveAck:
        return MarkText::tr("%Ln answer(s) to keep-alives", nullptr, count);
    case Mark::PortReused:
        return MarkText::tr("%Ln reused port(s)", nullptr, count);
    case Mark::DuplicateSack:
        return MarkText::tr("%Ln D-SACK(s)", nullptr, count);
    case Mark::TailLossProbe:
        return MarkText::tr("%Ln tail loss probe(s)", nullptr, count);
    case Mark::Offload:
        return MarkText::tr("%Ln larger than on the wire", nullptr, count);
    case Mark::DuplicateFrame:
        return MarkText::tr("%Ln captured twice", nullptr, count);
    case Mark::CutHeader:
        return MarkText::tr("%Ln with the header cut off", nullptr, count);
    case Mark::BadHeader:
        return MarkText::tr("%Ln of impossible header length", nullptr, count);
    }
    return {};
}

QString markMeaning(Mark mark)
{
    switch (mark) {
    case Mark::Retransmission:
        return MarkText::tr("These bytes were sent before; the sender sends them again.");
    case Mark::FastRetransmission:
        return MarkText::tr(
            "Sent again because duplicate ACKs or SACK asked for it, before a timer ran out (RFC 5681 3.2).");
    case Mark::SpuriousRetransmission:
        return MarkText::tr("Sent again although the receiver had acknowledged these bytes already.");
    case Mark::OutOfOrder:
        return MarkText::tr("Overtaken on its way by segments that were sent after it; not sent again.");
    case Mark::DuplicateAck:
        return MarkText::tr(
            "Acknowledges the same byte again: something behind that byte arrived before the byte itself.");
    case Mark::LostSegment:
        return MarkText::tr("The numbers leave a hole before this segment: one before it was lost, or not captured.");
    case Mark::AckLostSegment:
        return MarkText::tr("Acknowledges bytes that the capture does not contain, so the capture missed them.");
    case Mark::ZeroWindow:
        return MarkText::tr("The receiver's buffer is full: its peer may not send until it says otherwise.");
    case Mark::ZeroWindowProbe:
        return MarkText::tr("One byte sent into a closed window to learn whether it has opened (RFC 9293 3.8.6.1).");
    case Mark::ZeroWindowProbeAck:
        return MarkText::tr("Answers a zero-window probe: the window is still closed.");
    case Mark::WindowUpdate:
        return MarkText::tr("Acknowledges nothing new, but offers another window.");
    case Mark::WindowFull:
        return MarkText::tr("Fills the window that the peer offered to its last byte.");
    case Mark::KeepAlive:
        return MarkText::tr(
            "Asks an idle peer for a sign of life: at most one byte, one before the next (RFC 9293 3.8.4).");
    case Mark::KeepAliveAck:
        return MarkText::tr("Answers a keep-alive: the peer is still there.");
    case Mark::PortReused:
        return MarkText::tr("Opens another connection between the same ports.");
    case Mark::DuplicateSack:
        return MarkText::tr("Reports bytes that arrived twice (RFC 2883).");
    case Mark::TailLossProbe:
        return MarkText::tr("The last segment sent again soon, to provoke an ACK before the timeout (RFC 8985 7).");
    case Mark::Offload:
        return MarkText::tr("Larger than the MSS: the network card cuts it into segments, or has put it together.");
    case Mark::DuplicateFrame:
        return MarkText::tr("The same packet stands in the capture twice; it was sent once.");
    case Mark::CutHeader:
        return MarkText::tr("Too little of each packet was captured to read its TCP header; capture with a larger "
                            "snapshot length (tcpdump -s 0).");
    case Mark::BadHeader:
        return MarkText::tr("The header's own length is impossible, so the receiver drops the segment.");
    }
    return {};
}

QString marksText(Marks marks)
{
    QStringList names;
    for (int i = 0; i < MarkCount; ++i) {
        if (marks.has(markAt(i)))
            names.append(markText(markAt(i)));
    }
    return names.join(MarkText::tr(", ", "between marks"));
}

QString troubleText(const FlowSummary &flow)
{
    std::vector<Mark> marks;
    const auto countOf = [&flow](Mark mark) { return flow.toldMarks[static_cast<std::size_t>(mark)]; };
    for (int i = 0; i < MarkCount; ++i) {
        if (countOf(markAt(i)) > 0 && Marks(1U << static_cast<unsigned>(i)).hasTrouble())
            marks.push_back(markAt(i));
    }
    std::stable_sort(marks.begin(), marks.end(), [&](Mark a, Mark b) { return countOf(a) > countOf(b); });
    QStringList texts;
    for (const Mark mark : marks) {
        constexpr auto Most = static_cast<std::uint32_t>(std::numeric_limits<int>::max());
        texts.append(markCountText(mark, static_cast<int>(std::min(countOf(mark), Most))));
    }
    return texts.join(MarkText::tr(", ", "between marks"));
}

} // namespace tcpladder
