// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace tcpladder;

namespace {

constexpr unsigned Syn = TcpFlags::Syn;
constexpr unsigned Ack = TcpFlags::Ack;
constexpr unsigned Fin = TcpFlags::Fin;
const std::vector<std::uint8_t> WindowScale7 = {3, 3, 7, 1};

/// A trace that is fed packet by packet.
struct Feed {
    explicit Feed(const TraceSettings &settings = {}) : trace(settings) {}

    Trace trace;
    Analysis analysis{trace};

    void add(PacketBuilder builder) { Analysis::Batch(analysis).add(builder.build()); }
    Segment segment(std::uint32_t index) const { return trace.segments()[SegmentId(index)]; }
};

} // namespace

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatTheSegmentSaid();
    void countsEveryPacketAsAFrame();
    void numbersSurviveTheWrap();
    void numbersBeginAtOneWithoutHandshake();
    void keepAliveBeforeTheFirstByteIsRelativeZero();
    void windowIsScaledOnlyIfBothSidesOffer();
    void windowScaleIsUnknownWithoutHandshake();
    void anotherSynOpensAnotherFlow();
    void eachDirectionMayHaveItsOwnVlan();
    void aFlowMayChangeItsWay();
    void copiesInAnotherVlanAreAnotherFlow();
    void knowsTheEndPointsAtAnySegment();
    void timeWaitIsASetting();
    void restingFlowsAreAsTheyWere_data();
    void restingFlowsAreAsTheyWere();
    void restingFlowsKnowRowsFarApart();
    void isReadWhileItGrows();
};

void TestTrace::keepsWhatTheSegmentSaid()
{
    Feed feed;
    feed.add(PacketBuilder().time(5).flags(Syn).sequence(100).window(7).options(WindowScale7));
    QCOMPARE(feed.trace.counts().segments, 1U);
    const Segment &segment = feed.segment(0);
    QCOMPARE(segment.time, Nanoseconds{5});
    QCOMPARE(segment.sequence, 100U);
    QCOMPARE(segment.window, std::uint16_t{7});
    QVERIFY(segment.flags.syn());
    QVERIFY(segment.from == Side::Client);
    const auto options = feed.trace.segments().options(segment);
    QVERIFY(std::equal(options.begin(), options.end(), WindowScale7.begin(), WindowScale7.end()));
    const FlowSummary flow = feed.trace.flow(FlowId(0));
    QCOMPARE(flow.endPoint(Side::Server).text(), std::string("192.0.2.2:80"));
}

void TestTrace::countsEveryPacketAsAFrame()
{
    Feed feed;
    Packet other;
    const std::uint8_t udp[28] = {0x45, 0, 0, 28, 0, 0, 0, 0, 64, 17};
    other.linkType = LinkType::Raw;
    other.bytes = udp;
    other.wireLength = sizeof udp;
    QVERIFY(!Analysis::Batch(feed.analysis).add(other));
    feed.add(PacketBuilder().flags(Syn));
    QCOMPARE(feed.segment(0).frame, 2U);
    QCOMPARE(feed.trace.counts().packets, std::uint64_t{2});
    QCOMPARE(feed.trace.counts().segments, 1U);
}

void TestTrace::numbersSurviveTheWrap()
{
    Feed feed;
    constexpr std::uint32_t Initial = 0xfffffff0U;
    feed.add(PacketBuilder().flags(Syn).sequence(Initial));
    feed.add(PacketBuilder().fromServer().flags(Syn | Ack).sequence(1000).acknowledgment(Initial + 1));
    std::int64_t position = 1;
    for (int i = 0; i < 200'000; ++i) { // 6 GB
        feed.add(PacketBuilder()
                     .sequence(Initial + static_cast<std::uint32_t>(position))
                     .acknowledgment(1001)
                     .length(30000));
        position += 30000;
    }
    feed.add(
        PacketBuilder().fromServer().sequence(1001).acknowledgment(Initial + static_cast<std::uint32_t>(position)));
    const FlowSummary flow = feed.trace.flow(FlowId(0));
    QCOMPARE(flow.relativeSequence(feed.segment(200'001)), std::int64_t{1 + 199'999LL * 30000});
    QCOMPARE(flow.relativeAcknowledgment(feed.segment(200'002)), position);
}

void TestTrace::numbersBeginAtOneWithoutHandshake()
{
    Feed feed;
    feed.add(PacketBuilder().sequence(5000).acknowledgment(9000).length(10));
    feed.add(PacketBuilder().fromServer().sequence(9000).acknowledgment(5010));
    const FlowSummary flow = feed.trace.flow(FlowId(0));
    QCOMPARE(flow.relativeSequence(feed.segment(0)), std::int64_t{1});
    QCOMPARE(flow.relativeAcknowledgment(feed.segment(0)), std::int64_t{1});
    QCOMPARE(flow.relativeSequence(feed.segment(1)), std::int64_t{1});
    QCOMPARE(flow.relativeAcknowledgment(feed.segment(1)), std::int64_t{11});
}

void TestTrace::keepAliveBeforeTheFirstByteIsRelativeZero()
{
    Feed feed;
    feed.add(PacketBuilder().sequence(5000).acknowledgment(9000));
    feed.add(PacketBuilder().sequence(4999).acknowledgment(9000));
    feed.add(PacketBuilder().sequence(4990).acknowledgment(9000));
    const FlowSummary flow = feed.trace.flow(FlowId(0));
    QCOMPARE(flow.relativeSequence(feed.segment(1)), std::int64_t{0});
    QCOMPARE(flow.relativeSequence(feed.segment(2)), std::int64_t{-9});
}

void TestTrace::windowIsScaledOnlyIfBothSidesOffer()
{
    Feed both;
    both.add(PacketBuilder().flags(Syn).window(100).options(WindowScale7));
    both.add(PacketBuilder().fromServer().flags(Syn | Ack).acknowledgment(1).options({3, 3, 2, 1}));
    both.add(PacketBuilder().sequence(1).acknowledgment(1).window(100));
    FlowSummary flow = both.trace.flow(FlowId(0));
    QCOMPARE(flow.scaledWindow(both.segment(0)), std::optional<std::uint32_t>(100)); // never in a SYN
    QCOMPARE(flow.scaledWindow(both.segment(2)), std::optional<std::uint32_t>(100 << 7));

    Feed one;
    one.add(PacketBuilder().flags(Syn).options(WindowScale7));
    one.add(PacketBuilder().fromServer().flags(Syn | Ack).acknowledgment(1));
    one.add(PacketBuilder().sequence(1).acknowledgment(1).window(100));
    flow = one.trace.flow(FlowId(0));
    QCOMPARE(flow.scaledWindow(one.segment(2)), std::optional<std::uint32_t>(100));
}

void TestTrace::windowScaleIsUnknownWithoutHandshake()
{
    Feed feed;
    feed.add(PacketBuilder().window(100));
    QCOMPARE(feed.trace.flow(FlowId(0)).scaledWindow(feed.segment(0)), std::optional<std::uint32_t>());
}

void TestTrace::anotherSynOpensAnotherFlow()
{
    Feed feed;
    feed.add(PacketBuilder().flags(Syn).sequence(100));
    feed.add(PacketBuilder().flags(Syn).sequence(100)); // the same again
    feed.add(PacketBuilder().fromServer().flags(TcpFlags::Rst | Ack).acknowledgment(101));
    feed.add(PacketBuilder().flags(Syn).sequence(900'000));
    QCOMPARE(feed.trace.counts().flows, 2U);
    QCOMPARE(feed.trace.segmentCount(FlowId(0)), 3U);
    QCOMPARE(feed.trace.segmentsOf(FlowId(1), 0, 10), std::vector<SegmentId>{SegmentId(3)});
}

void TestTrace::eachDirectionMayHaveItsOwnVlan()
{
    Feed feed;
    feed.add(PacketBuilder().vlan(10).flags(Syn).sequence(100));
    feed.add(PacketBuilder().vlan(20).fromServer().flags(Syn | Ack).sequence(700).acknowledgment(101));
    feed.add(PacketBuilder().vlan(10).flags(Ack).sequence(101).acknowledgment(701));
    feed.add(PacketBuilder().vlan(10).flags(Syn).sequence(900'000)); // the next connection of the same end points
    feed.add(PacketBuilder().vlan(20).fromServer().flags(Syn | Ack).sequence(80'000).acknowledgment(900'001));
    // Begun in the middle, the first side's next segment missed.
    feed.add(PacketBuilder().vlan(10).clientPort(41000).sequence(5000).acknowledgment(9000).length(10));
    feed.add(PacketBuilder().vlan(20).clientPort(41000).fromServer().sequence(9000).acknowledgment(5020));
    QCOMPARE(feed.trace.counts().flows, 3U);
    QCOMPARE(feed.trace.segmentCount(FlowId(0)), 3U);
    QCOMPARE(feed.trace.segmentCount(FlowId(1)), 2U);
    QCOMPARE(feed.trace.segmentCount(FlowId(2)), 2U);
    QVERIFY(feed.segment(6).from == Side::Server);
    QCOMPARE(feed.trace.path(FlowId(0), Side::Server).back().state, State::Established);
}

void TestTrace::aFlowMayChangeItsWay()
{
    Feed feed;
    for (std::uint16_t i = 0; i < 10; ++i)
        feed.add(PacketBuilder().vlan(i % 2 == 0 ? 10 : 20).sequence(1000U + i).acknowledgment(1).length(1));
    QCOMPARE(feed.trace.counts().flows, 1U);
    QVERIFY(feed.segment(9).marks.isEmpty());
}

void TestTrace::copiesInAnotherVlanAreAnotherFlow()
{
    // A router on the way: each packet is captured before it and behind it.
    Feed feed;
    for (const std::uint16_t vlan : {std::uint16_t{10}, std::uint16_t{20}})
        feed.add(PacketBuilder().vlan(vlan).flags(Syn).sequence(100));
    for (const std::uint16_t vlan : {std::uint16_t{20}, std::uint16_t{10}})
        feed.add(PacketBuilder().vlan(vlan).fromServer().flags(Syn | Ack).sequence(700).acknowledgment(101));
    for (const std::uint16_t vlan : {std::uint16_t{10}, std::uint16_t{20}})
        feed.add(PacketBuilder().vlan(vlan).flags(Ack).sequence(101).acknowledgment(701));
    QCOMPARE(feed.trace.counts().flows, 2U);
    QCOMPARE(feed.trace.segmentCount(FlowId(0)), 3U);
    QCOMPARE(feed.trace.segmentCount(FlowId(1)), 3U);
    // An address that two networks use: other numbers are another connection.
    feed.add(PacketBuilder().vlan(30).fromServer().flags(Syn | Ack).sequence(700).acknowledgment(4'000'000));
    QCOMPARE(feed.trace.counts().flows, 3U);
}

void TestTrace::knowsTheEndPointsAtAnySegment()
{
    // With checkpoints and without them, also before and beyond 4 GiB of a flow.
    for (const bool keeps : {false, true}) {
        Feed feed({.states = {}, .followsLongFlows = keeps});
        constexpr std::uint32_t Initial = 0xffffff00U;
        feed.add(PacketBuilder().flags(Syn).sequence(Initial));
        feed.add(PacketBuilder().fromServer().flags(Syn | Ack).sequence(7).acknowledgment(Initial + 1));
        std::uint32_t next = Initial + 1;
        for (int i = 0; i < 5000; ++i, next += 1U << 20U) // most of it was not captured
            feed.add(PacketBuilder().flags(Ack).sequence(next).acknowledgment(8).length(1000));
        const auto sent = [&feed](std::uint32_t index) {
            const Endpoints endpoints = feed.trace.endpoints(FlowId(0), index);
            return endpoints.relative(Side::Client, endpoints.of(Side::Client).sendNext.value);
        };
        QCOMPARE(sent(0), std::int64_t{1});
        QCOMPARE(sent(2), std::int64_t{1001});
        QCOMPARE(sent(3), (std::int64_t{1} << 20) + 1001);
        QCOMPARE(sent(5001), (std::int64_t{4999} << 20) + 1001);
        QCOMPARE(feed.trace.flow(FlowId(0)).relativeSequence(feed.segment(5001)), (std::int64_t{4999} << 20) + 1);
    }
}

void TestTrace::timeWaitIsASetting()
{
    Feed feed({.states = {.timeWait = 10 * Second}, .followsLongFlows = false});
    feed.add(PacketBuilder().flags(Syn));
    feed.add(PacketBuilder().fromServer().flags(Syn | Ack).acknowledgment(1));
    feed.add(PacketBuilder().flags(Ack).sequence(1).acknowledgment(1));
    feed.add(PacketBuilder().flags(Fin | Ack).sequence(1).acknowledgment(1));
    feed.add(PacketBuilder().fromServer().flags(Fin | Ack).sequence(1).acknowledgment(2));
    feed.add(PacketBuilder().flags(Ack).sequence(2).acknowledgment(2));
    feed.add(PacketBuilder().clientPort(7).time(30 * Second).flags(Syn));
    const auto state = [&feed] { return feed.trace.path(FlowId(0), Side::Client).back().state; };
    QCOMPARE(state(), State::Closed);
    feed.trace.setTimeWait(40 * Second);
    QCOMPARE(state(), State::TimeWait);
}

void TestTrace::restingFlowsAreAsTheyWere_data()
{
    using Packets = std::vector<PacketBuilder>;
    const Packets open = {PacketBuilder().time(1).flags(Syn).sequence(100).options(WindowScale7),
                          PacketBuilder().fromServer().time(2).flags(Syn | Ack).sequence(500).acknowledgment(101),
                          PacketBuilder().time(3).flags(Ack).sequence(101).acknowledgment(501)};
    const auto with = [](Packets packets, const Packets &more) {
        packets.insert(packets.end(), more.begin(), more.end());
        return packets;
    };
    const PacketBuilder data = PacketBuilder().time(4).flags(Ack).sequence(101).acknowledgment(501).length(10);
    const PacketBuilder again = PacketBuilder(data).time(Second);

    QTest::addColumn<Packets>("packets");
    QTest::addColumn<PacketBuilder>("next");
    QTest::newRow("SYN alone") << Packets{open[0]} << open[1];
    QTest::newRow("open") << with(open, {data}) << again;
    QTest::newRow("sent again") << with(open, {data, again}) << again;
    QTest::newRow("reset") << with(open, {PacketBuilder().fromServer().time(5).flags(TcpFlags::Rst).sequence(501)})
                           << data;
    QTest::newRow("half closed") << with(open,
                                         {PacketBuilder().time(5).flags(Fin | Ack).sequence(101).acknowledgment(501)})
                                 << data;
    const Packets closed =
        with(open, {PacketBuilder().time(5).flags(Fin | Ack).sequence(101).acknowledgment(501),
                    PacketBuilder().fromServer().time(6).flags(Fin | Ack).sequence(501).acknowledgment(102),
                    PacketBuilder().time(7).flags(Ack).sequence(102).acknowledgment(502)});
    QTest::newRow("closed") << closed << closed[4];
    QTest::newRow("opened anew") << closed << PacketBuilder().time(8).flags(Syn).sequence(70'000);
    QTest::newRow("opened anew in TIME-WAIT")
        << with(closed, {PacketBuilder().fromServer().time(8).flags(Syn).sequence(70'000)})
        << PacketBuilder().time(9).flags(Syn | Ack).sequence(90'000).acknowledgment(70'001);
}

void TestTrace::restingFlowsAreAsTheyWere()
{
    QFETCH(std::vector<PacketBuilder>, packets);
    QFETCH(PacketBuilder, next);
    for (const Nanoseconds later : {Nanoseconds{10}, 30 * Second, 100 * Second}) {
        Feed crowded;
        Feed lonely;
        for (const PacketBuilder &packet : packets) {
            crowded.add(packet);
            lonely.add(packet);
        }
        // Many short flows in between, so that the first ones rest.
        for (std::uint16_t port = 1; port < 6000;) {
            Analysis::Batch batch(crowded.analysis);
            for (const int end = port + 500; port < end; ++port) {
                PacketBuilder other;
                batch.add(other.clientPort(port).time(later).flags(Syn).build());
            }
        }
        lonely.add(PacketBuilder().clientPort(1).time(later).flags(Syn));

        const auto expectSame = [&](FlowId id) {
            const FlowSummary a = crowded.trace.flow(id);
            const FlowSummary b = lonely.trace.flow(id);
            QVERIFY(a.ends == b.ends && a.sidesAreGuessed == b.sidesAreGuessed);
            QCOMPARE(a.segmentCount, b.segmentCount);
            QVERIFY(a.begin == b.begin && a.end == b.end && a.bytes == b.bytes);
            QVERIFY(a.states == b.states);
            QVERIFY(a.markCounts == b.markCounts);
            QVERIFY(a.roles.opener == b.roles.opener && a.roles.closer == b.roles.closer
                    && a.roles.aborter == b.roles.aborter);
            QVERIFY(a.capturePoint.place == b.capturePoint.place && a.capturePoint.toClient == b.capturePoint.toClient);
            QVERIFY(a.initialSequence == b.initialSequence && a.windowScale == b.windowScale);
            for (const Side side : {Side::Client, Side::Server}) {
                const StatePath one = crowded.trace.path(id, side);
                const StatePath other = lonely.trace.path(id, side);
                QVERIFY(std::ranges::equal(one, other, [](const Transition &x, const Transition &y) {
                    return x.after == y.after && x.state == y.state && x.cause == y.cause && x.time == y.time;
                }));
            }
            QVERIFY(crowded.trace.nextTrouble(id, 0) == lonely.trace.nextTrouble(id, 0));
        };
        expectSame(FlowId(0));
        QCOMPARE(crowded.trace.segmentsOf(FlowId(0), 1, 2), lonely.trace.segmentsOf(FlowId(0), 1, 2));
        crowded.add(next);
        lonely.add(next);
        expectSame(FlowId(0));
    }
}

void TestTrace::restingFlowsKnowRowsFarApart()
{
    Feed feed;
    std::vector<SegmentId> rows;
    std::uint32_t count = 0;
    // Silences of less than what two bytes count, just that, and more; in each, the flow comes to rest.
    for (const std::uint32_t silence : {0U, 1U, 0x8000U, 0xfffeU, 0xffffU, 0x10000U, 0x30000U}) {
        for (const std::uint32_t end = count + silence; count < end;) {
            Analysis::Batch batch(feed.analysis);
            for (const std::uint32_t pause = std::min(end, count + 1000); count < pause; ++count) {
                PacketBuilder other;
                const auto port = static_cast<std::uint16_t>(1 + count % 30'000);
                batch.add(other.clientPort(port).flags(Syn).sequence(count).build()); // a new flow each time
            }
        }
        if (!rows.empty())
            QCOMPARE(feed.trace.segmentsOf(FlowId(0), 0, 100), rows);
        feed.add(PacketBuilder().clientPort(40'000).flags(Ack).sequence(count));
        rows.emplace_back(count++);
        QCOMPARE(feed.trace.segmentsOf(FlowId(0), 0, 100), rows);
    }
}

void TestTrace::isReadWhileItGrows()
{
    Feed feed;
    constexpr std::uint32_t Flows = 200;
    std::atomic<bool> isWrong{false};
    std::jthread reader([&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            const auto counts = feed.trace.counts();
            for (const FlowSummary &flow : feed.trace.flows(counts.flows > 20 ? counts.flows - 20 : 0, 20)) {
                for (const SegmentId id : feed.trace.segmentsOf(flow.id, 0, flow.segmentCount)) {
                    if (id.value() >= feed.trace.segments().size() || feed.trace.segments()[id].flow != flow.id)
                        isWrong = true;
                }
                if (feed.trace.path(flow.id, Side::Client).empty())
                    isWrong = true;
            }
        }
    });
    for (std::uint32_t round = 0; round < 50; ++round) {
        Analysis::Batch batch(feed.analysis);
        for (std::uint32_t i = 0; i < Flows; ++i) {
            PacketBuilder builder;
            builder.clientPort(static_cast<std::uint16_t>(1024 + i)).sequence(round * 10).length(10);
            batch.add(builder.build());
        }
    }
    reader.request_stop();
    reader.join();
    QVERIFY(!isWrong);
    QCOMPARE(feed.trace.counts().flows, Flows);
    QCOMPARE(feed.trace.counts().segments, Flows * 50);
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
