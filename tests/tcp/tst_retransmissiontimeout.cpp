// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/retransmissiontimeout.h"

#include <QTest>

using namespace tcpladder;

class TestRetransmissionTimeout : public QObject
{
    Q_OBJECT

private slots:
    void beforeAnySample() { QCOMPARE(RetransmissionTimeout().timeout(), Second); }

    void firstSample()
    {
        RetransmissionTimeout timeout;
        timeout.addSample(2 * Second);
        QCOMPARE(timeout.smoothed(), 2 * Second);
        QCOMPARE(timeout.variation(), Second);
        QCOMPARE(timeout.timeout(), 6 * Second); // SRTT + 4 RTTVAR
    }

    void laterSample()
    {
        RetransmissionTimeout timeout;
        timeout.addSample(2 * Second);
        timeout.addSample(4 * Second);
        QCOMPARE(timeout.variation(), 1250 * Millisecond); // 3/4 of 1 s and 1/4 of 2 s
        QCOMPARE(timeout.smoothed(), 2250 * Millisecond);  // 7/8 of 2 s and 1/8 of 4 s
        QCOMPARE(timeout.timeout(), 7250 * Millisecond);
    }

    void neverBelowASecond()
    {
        RetransmissionTimeout timeout;
        timeout.addSample(40 * Millisecond);
        QCOMPARE(timeout.timeout(), Second);
    }

    void backsOffUpToAMinute()
    {
        RetransmissionTimeout timeout;
        timeout.backOff();
        QCOMPARE(timeout.timeout(), 2 * Second);
        for (int i = 0; i < 10; ++i)
            timeout.backOff();
        QCOMPARE(timeout.timeout(), 60 * Second);
        timeout.addSample(100 * Millisecond);
        QCOMPARE(timeout.timeout(), Second);
    }
};

QTEST_APPLESS_MAIN(TestRetransmissionTimeout)
#include "tst_retransmissiontimeout.moc"
