// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/sequenceranges.h"

#include <QTest>

using namespace tcpladder;

class TestSequenceRanges : public QObject
{
    Q_OBJECT

private slots:
    void addsWhatIsNew()
    {
        SequenceRanges ranges;
        QCOMPARE(ranges.add(10, 20), std::uint64_t{10});
        QCOMPARE(ranges.add(15, 25), std::uint64_t{5});
        QCOMPARE(ranges.add(30, 40), std::uint64_t{10});
        QCOMPARE(ranges.ranges().size(), std::size_t{2});
        QCOMPARE(ranges.add(5, 50), std::uint64_t{20});
        QCOMPARE(ranges.ranges().size(), std::size_t{1});
        QCOMPARE(ranges.count(), std::uint64_t{45});
        QCOMPARE(ranges.add(7, 7), std::uint64_t{0});
    }

    void touchingRangesBecomeOne()
    {
        SequenceRanges ranges;
        ranges.add(10, 20);
        ranges.add(30, 40);
        ranges.add(20, 30);
        QCOMPARE(ranges.ranges(), (std::vector<SequenceRanges::Range>{{10, 40}}));
    }

    void endsWhereTheHoleBegins()
    {
        SequenceRanges ranges;
        ranges.add(10, 20);
        QCOMPARE(ranges.contiguousEnd(10), std::int64_t{20});
        QCOMPARE(ranges.contiguousEnd(15), std::int64_t{20});
        QCOMPARE(ranges.contiguousEnd(9), std::int64_t{9});
        QCOMPARE(ranges.contiguousEnd(20), std::int64_t{20});
    }

    void forgetsTheBeginning()
    {
        SequenceRanges ranges;
        ranges.add(10, 20);
        ranges.add(30, 40);
        ranges.removeBefore(35);
        QCOMPARE(ranges.ranges(), (std::vector<SequenceRanges::Range>{{35, 40}}));
        QCOMPARE(ranges.count(), std::uint64_t{5});
    }

    void isBounded()
    {
        SequenceRanges ranges;
        for (std::int64_t i = 0; i < 5000; ++i)
            ranges.add(i * 10, i * 10 + 1);
        QCOMPARE(ranges.ranges().size(), SequenceRanges::MaximumRanges);
        QCOMPARE(ranges.ranges().back().end, std::int64_t{49991});
    }
};

QTEST_APPLESS_MAIN(TestSequenceRanges)
#include "tst_sequenceranges.moc"
