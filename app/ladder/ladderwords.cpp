// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderwords.h"

#include "app/text/marktext.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <array>
#include <cstdlib>

namespace tcpladder {
namespace {

QString fraction(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString LadderWords::seconds(Nanoseconds span)
{
    const Nanoseconds size = std::abs(span);
    return QStringLiteral("%1%2.%3")
        .arg(span < 0 ? QStringLiteral("-") : QString())
        .arg(size / Second)
        .arg(size % Second / Microsecond, 6, 10, QLatin1Char('0'));
}

QString LadderWords::shortSpan(Nanoseconds span)
{
    const auto value = static_cast<double>(span);
    if (span >= 100 * Second)
        return tr("%1 s").arg(fraction(value / Second, 0));
    if (span >= Second)
        return tr("%1 s").arg(fraction(value / Second, 2));
    if (span >= Millisecond)
        return tr("%1 ms").arg(fraction(value / Millisecond, span >= 100 * Millisecond ? 0 : 1));
    return tr("%1 µs").arg(fraction(value / Microsecond, span >= 10 * Microsecond ? 0 : 1));
}

QString LadderWords::time(const FlowSummary &flow, Nanoseconds time, const LadderStyle &style)
{
    if (style.time == LadderStyle::Time::Elapsed)
        return seconds(time - flow.begin);
    const QDateTime whole = QDateTime::fromSecsSinceEpoch(time / Second);
    return whole.toString(QStringLiteral("HH:mm:ss."))
           + QStringLiteral("%1").arg(time % Second / Microsecond, 6, 10, QLatin1Char('0'));
}

QString LadderWords::timeHeading(const LadderStyle &style)
{
    return style.time == LadderStyle::Time::Elapsed ? tr("time (s)") : tr("time of day");
}

QString LadderWords::deltaHeading(const LadderStyle &style)
{
    if (style.reference)
        return tr("Δ #%1 (s)").arg(*style.reference + 1);
    //: time since the previous segment of the same side; both arrows go the same way
    return style.delta == LadderStyle::Delta::SameDirection ? tr("Δ ⇉ (s)") : tr("Δ (s)");
}

QString LadderWords::whyHeading()
{
    return tr("why");
}

QStringList LadderWords::bundleParts(const LadderBundle &bundle)
{
    const auto count = static_cast<int>(bundle.segments);
    const QString number = QLocale().toString(bundle.segments);
    if (bundle.acks == bundle.segments)
        return {tr("%1 ACK(s)", nullptr, count).arg(number)};
    QStringList parts{tr("%1 segment(s)", nullptr, count).arg(number)};
    if (bundle.control != TcpFlags())
        parts << QString::fromStdString(bundle.control.rfcText());
    if (bundle.bytes > 0)
        parts << bytes(bundle.bytes);
    return parts;
}

QString LadderWords::joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString LadderWords::ghost(const LadderGhost &ghost, const LabelFields &fields)
{
    const std::int64_t begin = fields.relative ? ghost.begin : ghost.absoluteBegin;
    const std::int64_t size = ghost.end - ghost.begin;
    return tr("%1:%2 (%3), not captured").arg(begin).arg(begin + size).arg(size);
}

QString LadderWords::shortGhost(const LadderGhost &ghost, const LabelFields &fields)
{
    const std::int64_t begin = fields.relative ? ghost.begin : ghost.absoluteBegin;
    return tr("%1 (%2), not captured").arg(begin).arg(ghost.end - ghost.begin);
}

QString LadderWords::bytes(std::uint64_t count)
{
    return tr("%1 byte(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(count, 0x7fffffffU)))
        .arg(QLocale().toString(static_cast<qulonglong>(count)));
}

QStringList LadderWords::foldParts(const LadderFold &fold, const Phases &phases)
{
    const auto number = [](auto count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    const auto plural = [](std::uint64_t count) {
        return static_cast<int>(std::min<std::uint64_t>(count, 0x7fffffffU));
    };
    QStringList parts;
    const std::uint64_t total = fold.bytes[0] + fold.bytes[1];
    switch (fold.kind) {
    case LadderFold::Kind::Run:
        parts << tr("%1 segment(s) in order", nullptr, plural(fold.data)).arg(number(fold.data));
        break;
    case LadderFold::Kind::Handshake:
        parts << phase(LadderPhase::Handshake, phases);
        break;
    case LadderFold::Kind::Data:
        parts << phase(LadderPhase::Data, phases);
        break;
    case LadderFold::Kind::Close:
        parts << phase(LadderPhase::Close, phases);
        break;
    }
    if (fold.kind != LadderFold::Kind::Run)
        parts << tr("%1 segment(s)", nullptr, plural(fold.count())).arg(number(fold.count()));
    if (total > 0)
        parts << bytes(total);
    if (fold.acks > 0)
        parts << tr("%1 ACK(s)", nullptr, plural(fold.acks)).arg(number(fold.acks));
    parts << shortSpan(fold.endTime - fold.beginTime);
    return parts;
}

QString LadderWords::fittingFold(const LadderFold &fold, const Phases &phases,
                                 const std::function<bool(const QString &)> &fits)
{
    QStringList parts = foldParts(fold, phases);
    while (parts.size() > 1 && !fits(joined(parts)))
        parts.removeLast();
    return joined(parts);
}

QString LadderWords::foldTrouble(const LadderFold &fold)
{
    return fold.trouble > 0 ? tr("%Ln with trouble", "segments of a phase", static_cast<int>(fold.trouble))
                            : tr("%Ln sent again", "segments of a fold", static_cast<int>(fold.repeated));
}

QString LadderWords::foldReason(const LadderFold &fold, const Phases &phases)
{
    switch (fold.kind) {
    case LadderFold::Kind::Handshake:
        return phases.opening == OpeningKind::ThreeWay || phases.opening == OpeningKind::Simultaneous
                   ? tr("Each side has told its first number, and knows that the other has it.")
                   : QString();
    case LadderFold::Kind::Data:
        return tr("%1 to the server, %2 to the client.", "numbers of bytes")
            .arg(bytes(fold.bytes[sideIndex(Side::Client)]), bytes(fold.bytes[sideIndex(Side::Server)]));
    case LadderFold::Kind::Close:
        if (phases.closing == ClosingKind::Reset)
            return tr("A reset ends both directions at once.");
        return phases.closing == ClosingKind::Open || phases.closing == ClosingKind::HalfClosed
                   ? QString()
                   : tr("Each side has ended its direction with a FIN.");
    case LadderFold::Kind::Run:
        break;
    }
    return fold.acks > 0
               ? tr("In order, and acknowledged on the way (%Ln ACK(s)).", nullptr, static_cast<int>(fold.acks))
               : tr("In order.");
}

QString LadderWords::arithmetic(const LadderArrow &arrow, const LabelFields &fields)
{
    const LadderArrow::Acknowledged &what = *arrow.acknowledged;
    const bool isRelative = fields.relative && !arrow.view.segment.flags.syn();
    const std::int64_t begin = isRelative ? what.begin : std::int64_t{what.absoluteBegin};
    QStringList sum{QString::number(begin)};
    if (what.isSyn)
        sum << tr("1 for SYN");
    if (what.length > 0)
        sum << QString::number(what.length);
    if (what.isFin)
        sum << tr("1 for FIN");
    //: %1: an acknowledgment number, %2: a sum such as "1 + 5"
    return tr("ack %1 = seq %2").arg(shownAcknowledgment(arrow.view, fields)).arg(sum.join(QStringLiteral(" + ")));
}

QString LadderWords::idle(Nanoseconds span)
{
    return tr("%1 idle").arg(shortSpan(span));
}

QString LadderWords::duplicate(const LadderArrow &arrow)
{
    return tr("dup %1").arg(arrow.duplicate);
}

QStringList LadderWords::link(const LadderLink &link)
{
    QStringList lines;
    if (link.from == link.first) // said once for all copies of a segment
        lines << tr("sent again");
    if (!link.isTimeout || !link.span)
        return lines;
    lines << after(*link.span);
    const double ratio = link.previousSpan && *link.previousSpan > 0
                             ? static_cast<double>(*link.span) / static_cast<double>(*link.previousSpan)
                             : 0;
    if (ratio > 1.7 && ratio < 2.4) // RFC 6298 5.5
        lines << tr("× 2", "a timeout that doubled");
    return lines;
}

QString LadderWords::relation(Relation relation, std::uint32_t to)
{
    const std::uint32_t number = to + 1;
    switch (relation) {
    case Relation::AcknowledgedBy:
        return tr("acknowledges #%1").arg(number);
    case Relation::SackedBy:
        return tr("its SACK names #%1").arg(number);
    case Relation::Acknowledges:
        return tr("acknowledged by #%1").arg(number);
    case Relation::Original:
        return tr("sent again as #%1").arg(number);
    case Relation::Copy:
        break;
    }
    return tr("#%1 sent again").arg(number);
}

QString LadderWords::roundTrip(Nanoseconds span)
{
    return tr("RTT %1").arg(shortSpan(span));
}

QString LadderWords::after(Nanoseconds span)
{
    return tr("after %1").arg(shortSpan(span));
}

QString LadderWords::mayNotSend()
{
    return tr("may not send");
}

QString LadderWords::windowClosed(const std::optional<Nanoseconds> &duration)
{
    return duration ? tr("window 0 for %1").arg(shortSpan(*duration)) : tr("window 0");
}

QString LadderWords::windowClosedShortly(const std::optional<Nanoseconds> &duration)
{
    return duration ? tr("for %1", "a side may not send for so long").arg(shortSpan(*duration)) : tr("window 0");
}

QString LadderWords::phase(LadderPhase phase, const Phases &phases)
{
    switch (phase) {
    case LadderPhase::Handshake:
        switch (phases.opening) {
        case OpeningKind::ThreeWay:
            return tr("three-way handshake");
        case OpeningKind::Simultaneous:
            return tr("simultaneous open");
        case OpeningKind::Refused:
            return tr("refused");
        case OpeningKind::Aborted:
            return tr("aborted open");
        case OpeningKind::NotCaptured:
        case OpeningKind::Unfinished:
            break;
        }
        return tr("opening");
    case LadderPhase::Data:
        return tr("data");
    case LadderPhase::Close:
        break;
    }
    switch (phases.closing) {
    case ClosingKind::ThreeSegments:
        return tr("close, three segments");
    case ClosingKind::FourSegments:
        return tr("close, four segments");
    case ClosingKind::HalfClose:
        return tr("half-close");
    case ClosingKind::HalfClosed:
        return tr("half closed");
    case ClosingKind::Simultaneous:
        return tr("simultaneous close");
    case ClosingKind::Reset:
        return tr("reset");
    case ClosingKind::Open:
        break;
    }
    return tr("close");
}

QString LadderWords::shortPhase(LadderPhase phase)
{
    switch (phase) {
    case LadderPhase::Handshake:
        return tr("handshake");
    case LadderPhase::Data:
        return tr("data");
    case LadderPhase::Close:
        break;
    }
    return tr("close");
}

QString LadderWords::timeWait()
{
    return tr("2 MSL");
}

QString LadderWords::role(Side side, const Phases &phases)
{
    QStringList parts{side == Side::Client ? tr("client") : tr("server")};
    switch (phases.opening) {
    case OpeningKind::Simultaneous:
        parts << tr("simultaneous open");
        break;
    case OpeningKind::NotCaptured:
        if (phases.sentData[sideIndex(side)] != phases.sentData[sideIndex(otherSide(side))])
            parts << (phases.sentData[sideIndex(side)] ? tr("sends") : tr("receives"));
        break;
    case OpeningKind::Unfinished:
    case OpeningKind::ThreeWay:
    case OpeningKind::Aborted:
        if (phases.activeOpener)
            parts << (*phases.activeOpener == side ? tr("active open") : tr("passive open"));
        break;
    case OpeningKind::Refused: // nobody listened, so nothing was opened passively
        if (phases.activeOpener)
            parts << (*phases.activeOpener == side ? tr("active open") : tr("refuses"));
        break;
    }
    if (phases.closing == ClosingKind::Simultaneous)
        parts << tr("simultaneous close");
    else if (phases.closing == ClosingKind::Reset && phases.resetBy == side && phases.opening != OpeningKind::Refused)
        parts << tr("resets");
    else if (phases.activeCloser && phases.closing != ClosingKind::HalfClosed)
        parts << (*phases.activeCloser == side ? tr("active close") : tr("passive close"));
    else if (phases.activeCloser == side)
        parts << tr("active close");
    return joined(parts);
}

QString LadderWords::capturePoint(const CapturePoint &point)
{
    const auto rule = [&] {
        switch (point.rule) {
        case CapturePoint::Rule::Handshake:
            return tr("half of the handshake's round trip");
        case CapturePoint::Rule::Exchange:
            return tr("half of the quickest answer");
        case CapturePoint::Rule::RepeatedHandshake:
            return tr("half of a repeated handshake's round trip");
        case CapturePoint::Rule::None:
            break;
        }
        return QString();
    }();
    const auto span = [](const std::optional<Nanoseconds> &delay) { return shortSpan(delay.value_or(0)); };
    using Place = CapturePoint::Place;
    if (point.place == Place::Client && point.toServer && !rule.isEmpty())
        //: %1: how it was estimated, such as "half of the handshake's round trip"; %2: a time
        return tr("Captured at the client; the server's end of each arrow is estimated (%1, %2).")
            .arg(rule, span(point.toServer));
    if (point.place == Place::Server && point.toClient && !rule.isEmpty())
        return tr("Captured at the server; the client's end of each arrow is estimated (%1, %2).")
            .arg(rule, span(point.toClient));
    if (point.place == Place::Middle && point.toClient && point.toServer)
        return tr("Captured between the two, about %1 from the client and %2 from the server; both ends of each arrow "
                  "are estimated.")
            .arg(span(point.toClient), span(point.toServer));
    switch (point.place) {
    case Place::Client:
        return tr("Captured at the client; the server's end of each arrow is estimated.");
    case Place::Server:
        return tr("Captured at the server; the client's end of each arrow is estimated.");
    case Place::Middle:
        return tr("Captured between the two; both ends of each arrow are estimated.");
    case Place::Unknown:
        break;
    }
    return tr("Where it was captured is not known; both ends of each arrow are estimated.");
}

QString LadderWords::shortCapturePoint(const CapturePoint &point)
{
    switch (point.place) {
    case CapturePoint::Place::Client:
        return tr("Captured at the client.");
    case CapturePoint::Place::Server:
        return tr("Captured at the server.");
    case CapturePoint::Place::Middle:
        return tr("Captured between the two.");
    case CapturePoint::Place::Unknown:
        break;
    }
    return tr("Captured at an unknown place.");
}

QString LadderWords::counts(const FlowSummary &flow)
{
    QStringList parts;
    const auto number = [](auto count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    parts << tr("%1 segment(s)", nullptr, static_cast<int>(flow.segmentCount)).arg(number(flow.segmentCount));
    parts << tr("%1 byte(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(flow.totalBytes(), 0x7fffffffU)))
                 .arg(number(flow.totalBytes()));
    constexpr std::array Shown = {
        Mark::LostSegment,   Mark::Retransmission,  Mark::FastRetransmission, Mark::SpuriousRetransmission,
        Mark::TailLossProbe, Mark::OutOfOrder,      Mark::DuplicateAck,       Mark::ZeroWindow,
        Mark::WindowFull,    Mark::ZeroWindowProbe, Mark::KeepAlive};
    bool hasTrouble = false;
    const auto ofKind = [&](Mark kind) { return flow.toldMarks[static_cast<std::size_t>(kind)]; };
    for (const Mark kind : Shown) {
        const std::uint32_t count = ofKind(kind);
        if (count == 0)
            continue;
        hasTrouble = true;
        parts << markCountText(kind, static_cast<int>(std::min<std::uint32_t>(count, 0x7fffffffU)));
    }
    if (!hasTrouble)
        parts << tr("no trouble");
    return joined(parts);
}

QString LadderWords::notation(const Ladder &ladder, const LadderStyle &style)
{
    const FlowSummary &flow = ladder.summary();
    QStringList parts{style.fields.relative ? tr("relative numbers") : tr("absolute numbers")};
    //: %1: a time, such as "4.1 µs"
    parts << (ladder.timeAxis() == TimeAxis::Even ? tr("even rows")
                                                  : tr("to scale: %1 a row").arg(shortSpan(ladder.rowTime())));
    const auto &client = flow.windowScale[0];
    const auto &server = flow.windowScale[1];
    if (style.labels == LabelStyle::Tcpdump || !client || !server)
        parts << tr("window as sent");
    else if (*client == *server)
        parts << tr("window scaled × %1").arg(1U << *client);
    else
        parts << tr("window scaled × %1 (client), × %2 (server)").arg(1U << *client).arg(1U << *server);
    return joined(parts);
}

} // namespace tcpladder
