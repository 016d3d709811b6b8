// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/sentsegments.h"

#include <QTest>

using namespace tcpladder;

namespace {

SentSegment piece(SequenceNumber begin, SequenceNumber end, std::uint32_t index = 0)
{
    SentSegment segment;
    segment.begin = begin;
    segment.end = end;
    segment.index = index;
    return segment;
}

bool isSorted(const SentSegments &sent)
{
    for (std::uint32_t i = 1; i < sent.size(); ++i) {
        if (sequenceBefore(sent[i].begin, sent[i - 1].end))
            return false;
    }
    return true;
}

} // namespace

class TestSentSegments : public QObject
{
    Q_OBJECT

private slots:
    void findsBySequence()
    {
        SentSegments sent;
        for (std::uint32_t i = 0; i < 100; ++i)
            sent.append(piece(0xffffff00U + i * 10, 0xffffff0aU + i * 10, i));
        QCOMPARE(sent[sent.firstBeyond(0xffffff00U)].index, 0U);
        QCOMPARE(sent[sent.firstBeyond(0xffffff0aU)].index, 1U);
        QCOMPARE(sent[sent.firstBeyond(0xffffff00U + 555)].index, 55U);
        QCOMPARE(sent.firstBeyond(0xffffff00U + 1000), sent.size());
    }

    void fillsEveryHole()
    {
        SentSegments sent;
        sent.append(piece(10, 20));
        sent.append(piece(30, 40));
        sent.append(piece(50, 60));
        sent.fill(piece(0, 70, 7));
        QCOMPARE(sent.size(), 7U);
        QVERIFY(isSorted(sent));
        for (std::uint32_t i = 0; i < 7; ++i) {
            QCOMPARE(sent[i].begin, i * 10);
            QCOMPARE(sent[i].index, i % 2 ? 0U : 7U);
        }
    }

    void keepsTheAcknowledgedOnlyWhileThereIsRoom()
    {
        SentSegments sent;
        for (std::uint32_t i = 0; i < 100000; ++i) {
            sent.append(piece(i * 10, i * 10 + 10, i));
            const SentSegment *newest = sent.acknowledge(i * 10 + 10);
            QVERIFY(newest);
            QCOMPARE(newest->index, i);
        }
        QVERIFY(sent.size() <= 16);
        QCOMPARE(sent[sent.size() - 1].index, 99999U);
    }

    void forgetsTheLowestBeyondItsLimit()
    {
        SentSegments sent;
        for (std::uint32_t i = 0; i < 20000; ++i)
            sent.append(piece(i * 20, i * 20 + 10, i));
        QCOMPARE(sent.size(), SentSegments::MaximumSize);
        QCOMPARE(sent[sent.size() - 1].index, 19999U);
        sent.fill(piece(19998 * 20, 20000 * 20));
        QCOMPARE(sent.size(), SentSegments::MaximumSize);
        QVERIFY(isSorted(sent));
    }

    void aCopyIsItsOwn()
    {
        SentSegments sent;
        sent.append(piece(0, 10));
        SentSegments copy = sent;
        copy.append(piece(10, 20));
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(copy.size(), 2U);
    }

    void itIsCopiedAndMoved()
    {
        for (const std::uint32_t size : {1U, 4U, 5U, 200U}) {
            SentSegments sent;
            for (std::uint32_t i = 0; i < size; ++i)
                sent.append(piece(i * 10, i * 10 + 10, i));
            const auto isWhole = [size](const SentSegments &it) {
                return it.size() == size && it[0].begin == 0 && it[size - 1].index == size - 1;
            };
            SentSegments copy = sent;
            SentSegments moved = std::move(copy);
            QVERIFY(isWhole(sent) && isWhole(moved));
            SentSegments few;
            few.append(piece(7, 8));
            SentSegments many;
            for (std::uint32_t i = 0; i < 30; ++i)
                many.append(piece(i, i + 1));
            few = moved;
            many = std::move(moved);
            QVERIFY(isWhole(few) && isWhole(many));
        }
    }
};

QTEST_APPLESS_MAIN(TestSentSegments)
#include "tst_sentsegments.moc"
