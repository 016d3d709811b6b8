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

QTEST_APPLESS_MAIN(TestLanes)
#include "tst_lanes.moc"
