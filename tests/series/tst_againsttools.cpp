// SPDX-License-Identifier: GPL-3.0-or-later
// The charts' numbers against those that tshark and tcptrace, where they are installed, find in the same captures: segment
// by segment. Where two differ, one of a few rules must say why. Other captures can be named in TCPLADDER_CAPTURES.
#include "core/series/flowseries.h"
#include "core/series/rates.h"
#include "core/store/loader.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <vector>

using namespace tcpladder;

namespace {

/// What tshark says of a frame.
struct Theirs {
    std::optional<Nanoseconds> roundTrip;
    std::optional<std::int64_t> inFlight;
    std::optional<Nanoseconds> initialRoundTrip;
    std::int64_t length = 0;
};

std::optional<Nanoseconds> seconds(const QByteArray &text)
{
    return text.isEmpty() ? std::nullopt : std::optional<Nanoseconds>(std::llround(text.toDouble() * 1e9));
}

bool isSame(Nanoseconds a, Nanoseconds b)
{
    return std::abs(a - b) < 2 * Microsecond; // tshark gives so many digits as the capture has
}

/// Runs @p program, and returns its lines.
QList<QByteArray> linesOf(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(QString::fromLatin1(program), arguments);
    process.waitForFinished();
    return process.readAllStandardOutput().split('\n');
}

std::map<std::uint32_t, Theirs> tsharkOn(const QString &file)
{
    std::map<std::uint32_t, Theirs> found;
    QStringList arguments = {QStringLiteral("-r"), file, QStringLiteral("-T"), QStringLiteral("fields")};
    for (const char *field : {"frame.number", "tcp.len", "tcp.analysis.ack_rtt", "tcp.analysis.bytes_in_flight",
                              "tcp.analysis.initial_rtt"})
        arguments << QStringLiteral("-e") << QString::fromLatin1(field);
    for (const QByteArray &line : linesOf("tshark", arguments)) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() < 5 || fields[1].isEmpty() || fields[1].contains(','))
            continue;
        Theirs &theirs = found[fields[0].toUInt()];
        theirs.length = fields[1].toLongLong();
        theirs.roundTrip = seconds(fields[2]);
        if (!fields[3].isEmpty())
            theirs.inFlight = fields[3].toLongLong();
        theirs.initialRoundTrip = seconds(fields[4]);
    }
    return found;
}

bool isAnyOf(const Segment &segment, std::initializer_list<Mark> marks)
{
    return std::any_of(marks.begin(), marks.end(), [&](Mark mark) { return segment.marks.has(mark); });
}

/// A flow, its curves, and why they may differ from tshark's numbers.
class FlowCurves
{
public:
    FlowCurves(const std::shared_ptr<Trace> &trace, FlowId id) : m_series(trace, id)
    {
        m_series.extend(false, 100'000'000);
        m_series.extend(true, 100'000'000);
        for (const SegmentId segment : trace->segmentsOf(id, 0, m_series.flow().segmentCount))
            m_segments.push_back(trace->segments()[segment]);
        for (const Side side : {Side::Client, Side::Server}) {
            for (const CurvePoint &point : whole(Curve::RoundTrips, side))
                m_roundTrips[point.segment] = point.value;
            m_inFlight[sideIndex(side)] = whole(Curve::InFlight, side);
            m_acknowledged[sideIndex(side)] = whole(Curve::Acknowledged, side);
        }
    }

    const std::vector<Segment> &segments() const { return m_segments; }
    const FlowSeries &series() const { return m_series; }
    std::optional<Nanoseconds> roundTrip(std::uint32_t index) const
    {
        const auto found = m_roundTrips.find(index);
        return found == m_roundTrips.end() ? std::nullopt : std::optional(found->second);
    }
    std::int64_t inFlight(Side side, std::uint32_t index) const { return at(m_inFlight[sideIndex(side)], index); }
    std::optional<Nanoseconds> initialRoundTrip() const
    {
        const CurvePoints points = whole(Curve::InitialRoundTrip, Side::Client);
        return points.empty() ? std::nullopt : std::optional(points.front().value);
    }
    CurvePoints whole(Curve curve, Side side) const
    {
        return m_series.whole(curve, side, m_series.columns(m_series.flow().begin, m_series.flow().end + 1, 1));
    }

    /// Why the round trip that segment @p index ends is another one for tshark, or is one for us or it alone.
    const char *whyRoundTrip(std::uint32_t index) const
    {
        const Segment &ack = m_segments[index];
        const Side data = otherSide(ack.from);
        const std::int64_t until = m_series.flow().relativeAcknowledgment(ack);
        const std::int64_t before = index == 0 ? 0 : at(m_acknowledged[sideIndex(data)], index - 1);
        if (roundTrip(index) == Nanoseconds{0})
            return "tshark leaves one of no time out";
        if (ack.flags.rst())
            return "tshark takes a RST for an acknowledgment";
        if (until <= before)
            return "tshark takes one more of what was acknowledged already";
        bool isCaptured = false;
        for (std::uint32_t i = 0; i < index; ++i) {
            const Segment &segment = m_segments[i];
            if (segment.from != data)
                continue;
            const std::int64_t end = endOf(segment);
            if (end > before && end <= until
                && isAnyOf(segment, {Mark::Retransmission, Mark::FastRetransmission, Mark::SpuriousRetransmission,
                                     Mark::OutOfOrder, Mark::KeepAlive}))
                return "sent again: tshark counts from the first, we not at all, or from the one that time stamps tell";
            isCaptured = isCaptured || end == until;
        }
        return isCaptured ? nullptr : "tshark wants a segment that ends at the number acknowledged";
    }

    /// Why tshark counts @p theirs bytes in flight behind segment @p index.
    const char *whyInFlight(std::uint32_t index, std::int64_t theirs) const
    {
        const Segment &segment = m_segments[index];
        const std::int64_t ours = inFlight(segment.from, index);
        const std::int64_t acknowledged = at(m_acknowledged[sideIndex(segment.from)], index);
        if (ours < theirs && endOf(segment) <= acknowledged)
            return "it was acknowledged already";
        std::int64_t numbers = 0; // of SYN and FIN
        std::int64_t lowest = endOf(segment);
        for (std::uint32_t i = 0; i <= index; ++i) {
            const Segment &sent = m_segments[i];
            if (sent.from != segment.from || endOf(sent) <= acknowledged)
                continue;
            numbers += static_cast<std::int64_t>(sent.flags.sequenceLength());
            lowest = std::min(lowest, std::max(acknowledged, m_series.flow().relativeSequence(sent)));
        }
        if (ours > theirs && ours - theirs <= numbers)
            return "SYN and FIN are in flight too";
        if (ours > theirs && lowest > acknowledged)
            return "what is not captured is in flight too";
        if (ours < theirs && !whole(Curve::Sacks, segment.from).empty())
            return "what SACK blocks report is in flight no more";
        if (theirs < std::int64_t{segment.length} && ours >= std::int64_t{segment.length})
            return "tshark counts less than the segment itself, as after SYNs that crossed";
        return nullptr;
    }

    /// Why the round trip of the handshake differs.
    const char *whyInitialRoundTrip() const
    {
        std::array<int, 2> syns{};
        for (const Segment &segment : m_segments) {
            if (segment.flags.rst())
                return "a RST ends no handshake";
            syns[sideIndex(segment.from)] += segment.flags.syn() ? 1 : 0;
            if (segment.flags.syn() && segment.length > 0)
                return "a SYN with data that was not taken is sent again";
            if (segment.flags.syn() && segment.flags.ack() && m_series.flow().relativeAcknowledgment(segment) != 1)
                return "the SYN is not acknowledged by the number";
        }
        return syns == std::array{1, 1} ? nullptr : "a SYN was not captured, or sent again";
    }

private:
    static std::int64_t at(const CurvePoints &points, std::uint32_t index)
    {
        const auto after = std::upper_bound(points.begin(), points.end(), index,
                                            [](std::uint32_t i, const CurvePoint &point) { return i < point.segment; });
        return after == points.begin() ? 0 : (after - 1)->value;
    }
    std::int64_t endOf(const Segment &segment) const
    {
        return m_series.flow().relativeSequence(segment) + segment.length
               + static_cast<std::int64_t>(segment.flags.sequenceLength());
    }

    FlowSeries m_series;
    std::vector<Segment> m_segments;
    std::map<std::uint32_t, Nanoseconds> m_roundTrips;
    std::array<CurvePoints, 2> m_inFlight;
    std::array<CurvePoints, 2> m_acknowledged;
};

} // namespace

class TestAgainstTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tshark_data() { captures(); }
    void tshark();
    void tcptrace_data() { captures(); }
    void tcptrace();

private:
    static void captures();
    static std::shared_ptr<Trace> load(const QString &file)
    {
        auto trace = std::make_shared<Trace>();
        auto source = openCapture(QFile::encodeName(file).toStdString());
        if (source)
            tcpladder::load(*source.value(), *trace);
        return trace;
    }
    static bool hasTool(const char *name)
    {
        return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty();
    }
};

void TestAgainstTools::captures()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"fast-open", "fast-retransmit", "lost-syn", "refused", "reordering",
                             "retransmission-timeout", "simultaneous-open", "window-scaling", "zero-window"})
        QTest::newRow(name) << QStringLiteral(TCPLADDER_RESOURCES "/lessons/%1/capture.pcap").arg(QLatin1String(name));
    for (const QString &file : qEnvironmentVariable("TCPLADDER_CAPTURES").split(u' ', Qt::SkipEmptyParts))
        QTest::newRow(qPrintable(file)) << file;
}

void TestAgainstTools::tshark()
{
    if (!hasTool("tshark"))
        QSKIP("tshark is not installed");
    QFETCH(QString, file);
    const auto trace = load(file);
    const auto theirs = tsharkOn(file);
    int compared = 0;
    std::map<std::string, int> reasons;
    const auto differs = [&](const FlowCurves &flow, std::uint32_t index, const char *what, const char *why) {
        if (why != nullptr)
            ++reasons[std::string(what) + ": " + why];
        else
            qWarning("frame %u: %s differs", flow.segments()[index].frame, what);
        return why == nullptr;
    };
    int unexplained = 0;
    for (std::uint32_t id = 0; id < trace->counts().flows; ++id) {
        const FlowCurves flow(trace, FlowId(id));
        bool isHandshakeSeen = false;
        for (std::uint32_t i = 0; i < flow.segments().size(); ++i) {
            const Segment &segment = flow.segments()[i];
            const auto found = theirs.find(segment.frame);
            if (found == theirs.end())
                continue;
            const auto ours = flow.roundTrip(i);
            const auto &tshark = found->second.roundTrip;
            compared += ours || tshark ? 1 : 0;
            if (ours.has_value() != tshark.has_value() || (ours && !isSame(*ours, *tshark)))
                unexplained += differs(flow, i, "round trip", flow.whyRoundTrip(i)) ? 1 : 0;
            if (const auto &bytes = found->second.inFlight) {
                ++compared;
                if (flow.inFlight(segment.from, i) != *bytes)
                    unexplained += differs(flow, i, "bytes in flight", flow.whyInFlight(i, *bytes)) ? 1 : 0;
            }
            if (const auto &handshake = found->second.initialRoundTrip; handshake && !isHandshakeSeen) {
                isHandshakeSeen = true;
                ++compared;
                if (!flow.initialRoundTrip() || !isSame(*flow.initialRoundTrip(), *handshake))
                    unexplained += differs(flow, i, "handshake", flow.whyInitialRoundTrip()) ? 1 : 0;
            }
        }
        // Bytes a second: of each interval, what tshark finds in its segments.
        const FlowSummary &summary = flow.series().flow();
        for (const Side side : {Side::Client, Side::Server}) {
            const Columns columns = flow.series().columns(summary.begin, summary.end + 1, 40);
            const Nanoseconds interval = rateInterval(columns.begin(), columns.end(), columns.count());
            const CurvePoints rates = flow.series().curve(Curve::Throughput, side, columns);
            for (std::size_t p = 0; p + 1 < rates.size(); ++p) {
                std::int64_t bytes = 0;
                for (const Segment &segment : flow.segments()) {
                    const auto found = theirs.find(segment.frame);
                    if (segment.from == side && segment.time >= rates[p].time && segment.time < rates[p].time + interval
                        && found != theirs.end() && !segment.marks.has(Mark::DuplicateFrame))
                        bytes += found->second.length;
                }
                const double rate = static_cast<double>(bytes) * 1e9 / static_cast<double>(interval);
                ++compared;
                if (std::abs(static_cast<double>(rates[p].value) - rate) > 0.5) {
                    qWarning("flow %u: throughput differs", id);
                    ++unexplained;
                }
            }
        }
    }
    for (const auto &[reason, count] : reasons)
        qInfo("%d x %s", count, reason.c_str());
    qInfo("%d numbers compared", compared);
    QVERIFY(compared > 0);
    QCOMPARE(unexplained, 0);
}

void TestAgainstTools::tcptrace()
{
    if (!hasTool("tcptrace"))
        QSKIP("tcptrace is not installed");
    QFETCH(QString, file);
    const auto trace = load(file);
    QList<QByteArray> names;
    int compared = 0;
    for (const QByteArray &line : linesOf("tcptrace", {QStringLiteral("-n"), QStringLiteral("-l"), QStringLiteral("-r"),
                                                       QStringLiteral("--csv"), file})) {
        QList<QByteArray> fields = line.split(',');
        for (QByteArray &field : fields)
            field = field.trimmed();
        if (line.startsWith("conn_#"))
            names = fields;
        if (names.isEmpty() || fields.size() < names.size() || fields == names)
            continue;
        const auto number = [&](const char *name) { return fields.value(names.indexOf(name)).toInt(); };
        for (std::uint32_t id = 0; id < trace->counts().flows; ++id) {
            const FlowSummary summary = trace->flow(FlowId(id));
            const int client = summary.endPoint(Side::Client).port;
            const int server = summary.endPoint(Side::Server).port;
            const bool isOne = client == number("port_a") && server == number("port_b");
            if (!isOne || trace->counts().flows > 1) // of connections with the same ports, tcptrace makes others
                continue;
            const FlowCurves flow(trace, FlowId(id));
            for (const Side side : {Side::Client, Side::Server}) {
                const int ours = static_cast<int>(flow.whole(Curve::RoundTrips, side).size());
                const int theirs = number(side == Side::Client ? "RTT_samples_a2b" : "RTT_samples_b2a");
                const auto resets = std::count_if(flow.segments().begin(), flow.segments().end(),
                                                  [](const Segment &s) { return s.flags.rst(); });
                const bool isPlain =
                    resets == 0 && std::none_of(flow.segments().begin(), flow.segments().end(), [](const Segment &s) {
                        return isAnyOf(s, {Mark::Retransmission, Mark::FastRetransmission, Mark::SpuriousRetransmission,
                                           Mark::OutOfOrder, Mark::LostSegment, Mark::AckLostSegment});
                    });
                // Where anything was sent again or came late, tcptrace leaves samples out that Karn's rule allows; and it
                // takes a RST for an acknowledgment.
                if (isPlain)
                    QCOMPARE(ours, theirs);
                else
                    QVERIFY2(theirs <= ours + resets, qPrintable(QStringLiteral("%1 > %2").arg(theirs).arg(ours)));
                ++compared;
            }
        }
    }
    if (compared == 0)
        QSKIP("tcptrace reads no connection in it that it could be compared with");
}

QTEST_GUILESS_MAIN(TestAgainstTools)
#include "tst_againsttools.moc"
