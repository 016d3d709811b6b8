// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/rstvalidity.h"

#include <QTest>

using namespace tcpladder;

namespace {

/// The sender has sent up to 5000, of which 4000 were captured without a hole; the receiver has acknowledged 3000.
SideNumbers sendingSide()
{
    SideNumbers numbers;
    numbers.hasSent = true;
    numbers.next = 5000;
    numbers.edge.add(1, 4000);
    return numbers;
}

SideNumbers receivingSide()
{
    SideNumbers numbers;
    numbers.hasSent = true;
    numbers.hasAcknowledged = true;
    numbers.acknowledged = 3000;
    numbers.window = 10;
    return numbers;
}

} // namespace

class TestRstValidity : public QObject
{
    Q_OBJECT

private slots:
    void numberDecides_data()
    {
        QTest::addColumn<quint32>("sequence");
        QTest::addColumn<int>("validity");
        QTest::newRow("acknowledged") << 3000U << int(RstValidity::Exact);
        QTest::newRow("captured") << 4000U << int(RstValidity::Exact);
        QTest::newRow("sent") << 5000U << int(RstValidity::Exact);
        QTest::newRow("in the window") << 3009U << int(RstValidity::InWindow);
        QTest::newRow("behind the window") << 3010U << int(RstValidity::OutOfWindow);
        QTest::newRow("before the window") << 2999U << int(RstValidity::OutOfWindow);
    }

    void numberDecides()
    {
        QFETCH(quint32, sequence);
        QFETCH(int, validity);
        QCOMPARE(int(rstValidity(sequence, sendingSide(), receivingSide())), validity);
    }

    void theWindowIsScaledIfBothOfferedIt()
    {
        SideNumbers y = receivingSide();
        y.scale = 4;
        SideNumbers x = sendingSide();
        QCOMPARE(rstValidity(3100, x, y), RstValidity::OutOfWindow);
        x.scale = 0;
        QCOMPARE(rstValidity(3100, x, y), RstValidity::InWindow);
        QCOMPARE(rstValidity(3160, x, y), RstValidity::OutOfWindow);
    }

    void anythingIsExactWhereNothingIsKnown()
    {
        QCOMPARE(rstValidity(77, SideNumbers{}, SideNumbers{}), RstValidity::Exact);
    }
};

QTEST_GUILESS_MAIN(TestRstValidity)
#include "tst_rstvalidity.moc"
