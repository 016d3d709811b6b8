// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/lanes.h"
#include "core/store/analysis.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

#include <memory>

using namespace tcpladder;

class TestLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesMergeFlowsByTime();
    void longFlowsAndGrowingOnesAgree();
    void statesFollowSegmentsAndTime();
};

void TestLanes::lanesMergeFlowsByTime()
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    PacketBuilder builder;
    for (std::uint32_t i = 0; i < 90; ++i) {
        builder.clientPort(static_cast<std::uint16_t>(40000 + i % 7 % 3)).time(Nanoseconds{i} * Millisecond);
        Analysis::Batch(analysis).add(builder.sequence(i).length(1).build());
    }
    const auto flows = Lanes::ofSameClient(*trace, FlowId(1), 8);
    QCOMPARE(flows.size(), std::size_t{3});
    const Lanes lanes(trace, flows);
    QCOMPARE(lanes.rowCount(), std::uint64_t{90});
    const auto all = lanes.rows(0, 1000);
    QCOMPARE(all.size(), std::size_t{90});
    for (std::uint32_t i = 0; i < 90; ++i) {
        QCOMPARE(all[i].view.segment.time, Nanoseconds{i} * Millisecond);
        QCOMPARE(all[i].lane, std::size_t{i % 7 % 3});
        QCOMPARE(lanes.rowOf(all[i].lane, all[i].view.index), std::uint64_t{i});
    }
    const auto part = lanes.rows(41, 5);
    QCOMPARE(part.size(), std::size_t{5});
    QCOMPARE(part.front().view.id.value(), all[41].view.id.value());
    QCOMPARE(lanes.rows(88, 10).size(), std::size_t{2});
    QVERIFY(lanes.rows(90, 1).empty());
    const auto above = lanes.above(41);
    QCOMPARE(above[0] + above[1] + above[2], 41U);
}

/// A flow that outgrows what is kept of short ones is merged as before.
void TestLanes::longFlowsAndGrowingOnesAgree()
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    PacketBuilder builder;
    std::uint32_t sent = 0;
    const auto add = [&](std::uint32_t count) {
        for (const std::uint32_t end = sent + count; sent < end; ++sent) {
            builder.clientPort(static_cast<std::uint16_t>(sent % 10 == 0 ? 40001 : 40000)).time(Nanoseconds{sent});
            Analysis::Batch(analysis).add(builder.sequence(sent).length(1).build());
        }
    };
    add(4000);
    Lanes lanes(trace, {FlowId(0), FlowId(1)});
    for (const std::uint32_t more : {0U, 200U, 2000U}) {
        add(more);
        QVERIFY(more == 0 || lanes.rowCount() < sent); // until it is refreshed it stays as it was
        lanes.refresh();
        QCOMPARE(lanes.rowCount(), std::uint64_t{sent});
        for (const std::uint32_t row : {0U, 1U, sent / 2, sent - 2}) {
            const auto found = lanes.rows(row, 2);
            QCOMPARE(found.size(), std::size_t{2});
            QCOMPARE(found[0].view.id.value(), row);
            QCOMPARE(found[1].view.id.value(), row + 1);
            QCOMPARE(lanes.rowOf(found[0].lane, found[0].view.index), std::uint64_t{row});
        }
    }
    QVERIFY(lanes.flows()[1].segmentCount > 4096); // the one that began second has nine of ten segments
}

/// Of a flow, states are asked for only where they can be others.
void TestLanes::statesFollowSegmentsAndTime()
{
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    PacketBuilder builder;
    Nanoseconds time = 0;
    const auto add = [&](bool fromServer, unsigned flags, std::uint32_t sequence, std::uint32_t acknowledgment) {
        time += Millisecond;
        builder.time(time).fromServer(fromServer).flags(flags).sequence(sequence).acknowledgment(acknowledgment);
        Analysis::Batch(analysis).add(builder.build());
    };
    add(false, TcpFlags::Syn, 100, 0);
    Lanes lanes(trace, {FlowId(0)});
    const auto client = [&] {
        lanes.refresh();
        return lanes.path(0, Side::Client).back().state;
    };
    QCOMPARE(client(), State::SynSent);
    add(true, TcpFlags::Syn | TcpFlags::Ack, 500, 101);
    add(false, TcpFlags::Ack, 101, 501);
    QCOMPARE(client(), State::Established);
    trace->advanceClock(time + Second);
    QCOMPARE(client(), State::Established);
    add(false, TcpFlags::Fin | TcpFlags::Ack, 101, 501);
    add(true, TcpFlags::Fin | TcpFlags::Ack, 501, 102);
    add(false, TcpFlags::Ack, 102, 502);
    QCOMPARE(client(), State::TimeWait);
    trace->advanceClock(time + 1000 * Second);
    QCOMPARE(client(), State::Closed);
    trace->setTimeWait(100'000 * Second);
    QCOMPARE(client(), State::TimeWait);
}

QTEST_APPLESS_MAIN(TestLanes)
#include "tst_lanes.moc"
