// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/contiguousedge.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace tcpladder;

class TestContiguousEdge : public QObject
{
    Q_OBJECT

private slots:
    void holesAreFilledInAnyOrder_data()
    {
        QTest::addColumn<quint32>("start");
        QTest::newRow("anywhere") << 1000U;
        QTest::newRow("across the wrap") << 0xffffff00U;
        QTest::newRow("across the sign") << 0x7fffff80U;
    }

    void holesAreFilledInAnyOrder()
    {
        QFETCH(quint32, start);
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<quint32> offsets(40);
            for (quint32 i = 0; i < offsets.size(); ++i)
                offsets[i] = i * 10;
            std::shuffle(offsets.begin(), offsets.end(), random);
            ContiguousEdge edge;
            edge.add(start, start);
            std::vector<bool> isThere(41, false);
            for (const quint32 offset : offsets) {
                edge.add(start + offset, start + offset + 10);
                isThere[offset / 10] = true;
                const auto missing = std::find(isThere.begin(), isThere.end(), false) - isThere.begin();
                QCOMPARE(edge.number(), start + static_cast<quint32>(missing) * 10);
            }
        }
    }

    void whatWasThereBeforeChangesNothing()
    {
        ContiguousEdge edge;
        QVERIFY(!edge.isKnown());
        edge.add(100, 200);
        QVERIFY(edge.isKnown());
        edge.add(100, 150);
        edge.add(199, 200);
        QCOMPARE(edge.number(), 200U);
        edge.add(150, 250);
        QCOMPARE(edge.number(), 250U);
    }

    void anAcknowledgmentVouchesForWhatWasMissed()
    {
        ContiguousEdge edge;
        edge.add(100, 200);
        edge.add(300, 400);
        edge.acknowledge(150);
        QCOMPARE(edge.number(), 200U);
        edge.acknowledge(320);
        QCOMPARE(edge.number(), 400U);
    }

    void moreHolesThanAreKeptDoNoHarm()
    {
        ContiguousEdge edge;
        edge.add(0, 10);
        for (quint32 i = 1; i < 10000; ++i)
            edge.add(i * 20, i * 20 + 10);
        QCOMPARE(edge.number(), 10U);
        edge.add(10, 200000);
        QCOMPARE(edge.number(), 200000U);
    }
};

QTEST_GUILESS_MAIN(TestContiguousEdge)
#include "tst_contiguousedge.moc"
