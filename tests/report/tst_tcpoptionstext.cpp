// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tcpoptionstext.h"
#include "tests/net/layerbytes.h"

#include <QTest>

using namespace tcpladder;

Q_DECLARE_METATYPE(Bytes)

/// Every option in tcpdump's words.
class TestTcpOptionsText : public QObject
{
    Q_OBJECT

private slots:
    void optionsAreWorded_data();
    void optionsAreWorded();
    void cutOptionsAreSafe_data() { optionsAreWorded_data(); }
    void cutOptionsAreSafe();
    void sackIsRelativeToItsBase();
    void endIsTold();
};

void TestTcpOptionsText::optionsAreWorded_data()
{
    QTest::addColumn<Bytes>("options");
    QTest::addColumn<unsigned>("flags");
    QTest::addColumn<QString>("text");

    QTest::newRow("end of list") << hex("00000000") << 0x10U << "eol";
    QTest::newRow("no operation") << hex("01010101") << 0x10U << "nop,nop,nop,nop";
    QTest::newRow("maximum segment size") << hex("020405b4") << 0x02U << "mss 1460";
    QTest::newRow("maximum segment size, wrong length")
        << hex("0203050101010101") << 0x02U << "mss 1281[len 3],nop,nop,nop,nop";
    QTest::newRow("window scale") << hex("03030701") << 0x02U << "wscale 7,nop";
    QTest::newRow("window scale beyond 14") << hex("03032001") << 0x02U << "wscale 32,nop";
    QTest::newRow("SACK permitted") << hex("04020101") << 0x02U << "sackOK,nop,nop";
    QTest::newRow("SACK") << hex("0101050a0000083400000898") << 0x10U << "nop,nop,sack 1 {2100:2200}";
    QTest::newRow("two SACK blocks") << hex("010105120000000100000002fffffff000000010") << 0x10U
                                     << "nop,nop,sack 2 {1:2}{4294967280:16}";
    QTest::newRow("empty SACK") << hex("05020101") << 0x10U << "sack 0 ,nop,nop";
    QTest::newRow("SACK, wrong length") << hex("0506000000010101") << 0x10U << "sack invalid sack,nop,nop";
    QTest::newRow("echo") << hex("0606000000010101") << 0x10U << "echo 1,nop,nop";
    QTest::newRow("echo reply") << hex("0706000000020101") << 0x10U << "echoreply 2,nop,nop";
    QTest::newRow("timestamps") << hex("0101080a0abb3fe30abb2b95") << 0x10U << "nop,nop,TS val 180043747 ecr 180038549";
    QTest::newRow("partial order") << hex("09020a0380010101") << 0x10U << "unknown-9,unknown-10 0x80,nop,nop,nop";
    QTest::newRow("connection count") << hex("0b06000000030101") << 0x02U << "cc 3,nop,nop";
    QTest::newRow("connection count, new") << hex("0c06000000040101") << 0x02U << "ccnew 4,nop,nop";
    QTest::newRow("connection count, echo") << hex("0d06000000050101") << 0x12U << " 5,nop,nop";
    QTest::newRow("alternate checksum") << hex("0e030101") << 0x02U << "unknown-14 0x01,nop";
    QTest::newRow("MD5 signature")
        << hex("0101131200112233445566778899aabbccddeeff") << 0x10U
        << "nop,nop,md5 shared secret not supplied with -M, can't check - 00112233445566778899aabbccddeeff";
    QTest::newRow("SCPS") << hex("1404800b") << 0x02U << "scps cap 80 id 11";
    QTest::newRow("Quick-Start") << hex("1b080f1000000001") << 0x02U << "unknown-27 0x0f1000000001";
    QTest::newRow("user timeout in seconds") << hex("1c040258") << 0x10U << "uto 0x258 300";
    QTest::newRow("user timeout in minutes") << hex("1c04000b") << 0x10U << "uto 0xb 300";
    QTest::newRow("authentication") << hex("1d100102000102030405060708090a0b") << 0x10U
                                    << "tcp-ao keyid 1 rnextkeyid 2 mac 0x000102030405060708090a0b";
    QTest::newRow("authentication without code") << hex("1d040102") << 0x10U << "tcp-ao keyid 1 rnextkeyid 2";
    QTest::newRow("authentication too short") << hex("1d030101") << 0x10U << "tcp-ao (invalid),nop";
    QTest::newRow("fast open, request") << hex("22020101") << 0x02U << "tfo  cookiereq,nop,nop";
    QTest::newRow("fast open, cookie") << hex("220a00010203040506070101") << 0x02U
                                       << "tfo  cookie 0001020304050607,nop,nop";
    QTest::newRow("fast open, bad cookie") << hex("2205010203010101") << 0x02U << "tfo  (invalid),nop,nop,nop";
    QTest::newRow("experiment, fast open request") << hex("fe04f989") << 0x02U << "exp-tfo cookiereq";
    QTest::newRow("experiment, fast open cookie") << hex("fe08f98901020304") << 0x02U << "exp-tfo cookie 01020304";
    QTest::newRow("experiment, other") << hex("fe04acc0") << 0x02U << "exp-acc0";
    QTest::newRow("experiment without number") << hex("fe030101") << 0x02U << "exp[bad opt]";
    QTest::newRow("encryption negotiation")
        << hex("4503010145020101") << 0x02U << "unknown-69 0x01,nop,unknown-69,nop,nop";
    QTest::newRow("AccECN") << hex("ac0b00000100000200000301") << 0x10U << "unknown-172 0x000001000002000003,nop";
    QTest::newRow("experiment 1") << hex("fd040102") << 0x10U << "unknown-253 0x0102";
    QTest::newRow("unknown, empty") << hex("c8020101") << 0x10U << "unknown-200,nop,nop";
    QTest::newRow("length of 1") << hex("02010101") << 0x10U << "[bad opt]";
    QTest::newRow("length beyond header") << hex("080a0101") << 0x10U << "[bad opt]";
    QTest::newRow("bad after a good one") << hex("0101020a") << 0x10U << "nop,nop,[bad opt]";
    QTest::newRow("multipath, capable, SYN") << hex("1e040181") << 0x02U << "mptcp 4 capable v1 csum";
    QTest::newRow("multipath, capable, version 0")
        << hex("1e0c00810102030405060708") << 0x12U << "mptcp 12 capable v0 csum {0x102030405060708}";
    QTest::newRow("multipath, capable, ACK") << hex("1e14010101020304050607081112131415161718") << 0x10U
                                             << "mptcp 20 capable v1 {0x102030405060708,0x1112131415161718}";
    QTest::newRow("multipath, capable with data")
        << hex("1e1601010102030405060708111213141516171800050101") << 0x18U
        << "mptcp 22 capable v1 {0x102030405060708,0x1112131415161718},nop,nop";
    QTest::newRow("multipath, capable, other version")
        << hex("1e040201") << 0x02U << "mptcp 4 capable Unknown Version (2)";
    QTest::newRow("multipath, capable, not in SYN") << hex("1e040101") << 0x10U << "mptcp 4 capable[bad opt]";
    QTest::newRow("multipath, join, SYN")
        << hex("1e0c11030102030405060708") << 0x02U << "mptcp 12 join backup id 3 token 0x1020304 nonce 0x5060708";
    QTest::newRow("multipath, join, SYN and ACK") << hex("1e101002010203040506070809101112") << 0x12U
                                                  << "mptcp 16 join id 2 hmac 0x102030405060708 nonce 0x9101112";
    QTest::newRow("multipath, join, ACK") << hex("1e181000000102030405060708090a0b0c0d0e0f10111213") << 0x10U
                                          << "mptcp 24 join hmac 0x000102030405060708090a0b0c0d0e0f10111213";
    QTest::newRow("multipath, sequence signal") << hex("1e1420050000000100000002000000030004abcd") << 0x10U
                                                << "mptcp 20 dss ack 1 seq 2 subseq 3 len 4 csum 0xabcd";
    QTest::newRow("multipath, long sequence signal") << hex("1e1a201f000000000000000100000000000000020000000300040101")
                                                     << 0x10U << "mptcp 26 dss fin ack 1 seq 2 subseq 3 len 4,nop,nop";
    QTest::newRow("multipath, acknowledgment") << hex("1e08200100000007") << 0x10U << "mptcp 8 dss ack 7";
    QTest::newRow("multipath, signal in SYN") << hex("1e08200100000007") << 0x02U << "mptcp 8 dss[bad opt]";
    QTest::newRow("multipath, add address") << hex("1e083001c0000201") << 0x10U << "mptcp 8 add-addr v1 id 1 192.0.2.1";
    QTest::newRow("multipath, add address and port")
        << hex("1e0a3001c000020100500101") << 0x10U << "mptcp 10 add-addr v1 id 1 192.0.2.1:80,nop,nop";
    QTest::newRow("multipath, add address, code") << hex("1e103001c00002010102030405060708") << 0x10U
                                                  << "mptcp 16 add-addr v1 id 1 192.0.2.1 hmac 0x102030405060708";
    QTest::newRow("multipath, add IPv6 address")
        << hex("1e14300220010db8000000000000000000000001") << 0x10U << "mptcp 20 add-addr v1 id 2 2001:db8::1";
    QTest::newRow("multipath, echo") << hex("1e083101c0000201") << 0x10U << "mptcp 8 add-addr v1-echo id 1 192.0.2.1";
    QTest::newRow("multipath, remove addresses")
        << hex("1e05400102010101") << 0x10U << "mptcp 5 rem-addr id 1 2,nop,nop,nop";
    QTest::newRow("multipath, priority") << hex("1e035101") << 0x10U << "mptcp 3 prio backup,nop";
    QTest::newRow("multipath, priority of one") << hex("1e045002") << 0x10U << "mptcp 4 prio non-backup id 2";
    QTest::newRow("multipath, fail") << hex("1e0c60000000000000000009") << 0x10U << "mptcp 12 fail seq 9";
    QTest::newRow("multipath, fast close")
        << hex("1e0c70000102030405060708") << 0x10U << "mptcp 12 fast-close key 0x102030405060708";
    QTest::newRow("multipath, reset") << hex("1e048102") << 0x14U << "mptcp 4 unknown";
    QTest::newRow("multipath, wrong length") << hex("1e0a60000000000000000101") << 0x10U << "mptcp 10 fail[bad opt]";
}

void TestTcpOptionsText::optionsAreWorded()
{
    QFETCH(Bytes, options);
    QFETCH(unsigned, flags);
    QTEST(QString::fromStdString(tcpOptionsText(options, options.size(), TcpFlags(flags))), "text");
}

void TestTcpOptionsText::cutOptionsAreSafe()
{
    QFETCH(Bytes, options);
    QFETCH(unsigned, flags);
    for (std::size_t size = 0; size < options.size(); ++size) {
        const Bytes cut(options.begin(), options.begin() + static_cast<std::ptrdiff_t>(size));
        const auto result = describeTcpOptions(cut, options.size(), TcpFlags(flags));
        const bool endsEarly = options[0] == 0 || QTest::currentDataTag() == QByteArray("length of 1")
                               || QTest::currentDataTag() == QByteArray("length beyond header");
        if (size == 0 || !endsEarly)
            QVERIFY(result.end != TcpOptionsText::End::Whole || size + 4 > options.size());
    }
}

void TestTcpOptionsText::sackIsRelativeToItsBase()
{
    const Bytes options = hex("0101050a 00000834 00000898");
    QCOMPARE(tcpOptionsText(options, options.size(), TcpFlags(TcpFlags::Ack), 2000), "nop,nop,sack 1 {100:200}");
}

void TestTcpOptionsText::endIsTold()
{
    using End = TcpOptionsText::End;
    const Bytes options = hex("01 01 08 0a 00000001 00000002");
    auto result = describeTcpOptions(options, 12, TcpFlags());
    QCOMPARE(result.end, End::Whole);
    QVERIFY(result.hasOption);
    result = describeTcpOptions(Bytes(options.begin(), options.begin() + 7), 12, TcpFlags());
    QCOMPARE(result.end, End::CutOff);
    QCOMPARE(result.text, "nop,nop,TS");
    result = describeTcpOptions(options, 8, TcpFlags());
    QCOMPARE(result.end, End::Bad);
    QVERIFY(result.hasOption);
    result = describeTcpOptions(hex("02010000"), 4, TcpFlags());
    QCOMPARE(result.end, End::Bad);
    QVERIFY(!result.hasOption);
    QCOMPARE(tcpOptionsText(Bytes(options.begin(), options.begin() + 7), 12, TcpFlags()), "nop,nop,TS [|tcp]");
}

QTEST_APPLESS_MAIN(TestTcpOptionsText)
#include "tst_tcpoptionstext.moc"
