// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/linktypes.h"
#include "core/capture/packetsource.h"
#include "tests/capture/packetlist.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace tcpladder;
using namespace tcpladder::test;

/// Whole files, read by the program's own readers and by libpcap: where both read a file, they read the same. The files
/// are the lessons, and those that fuzzing has found worth keeping; others may be named by the environment variable
/// TCPLADDER_CAPTURES, a folder.
class LibpcapTest : public QObject
{
    Q_OBJECT

private slots:
    void agrees_data();
    void agrees();
};

void LibpcapTest::agrees_data()
{
    QTest::addColumn<QString>("path");
    QStringList folders{QStringLiteral(TCPLADDER_RESOURCES "/lessons"), QStringLiteral(TCPLADDER_CORPUS "/capture")};
    if (const QString others = qEnvironmentVariable("TCPLADDER_CAPTURES"); !others.isEmpty())
        folders.append(others);
    int readable = 0;
    for (const QString &folder : folders) {
        for (QDirIterator file(folder, QDir::Files, QDirIterator::Subdirectories); file.hasNext();) {
            const QString path = file.next();
            if (!readingOfLibpcap(path).isOpen) // compressed, a text, or no capture for it
                continue;
            QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
            ++readable;
        }
    }
    QVERIFY(readable > 29);
}

void LibpcapTest::agrees()
{
    QFETCH(QString, path);
    LibpcapReading theirs = readingOfLibpcap(path);
    for (KeptPacket &packet : theirs.packets) // one system's DLT_ number
        packet.linkType = linkTypeFromFile(static_cast<std::uint32_t>(packet.linkType));
    const auto source = openCapture(path.toStdString(), {.stepOverDamage = false});
    QVERIFY(source.isOk());
    const PacketList ours = readAll(*source.value());
    // Where libpcap gives up, be it at a second link type, there may be more to read.
    QVERIFY(theirs.isWhole ? ours.packets.size() == theirs.packets.size()
                           : ours.packets.size() >= theirs.packets.size());
    QVERIFY(std::equal(theirs.packets.begin(), theirs.packets.end(), ours.packets.begin()));
    if (theirs.isWhole)
        QCOMPARE(ours.status, PacketSource::Status::End);
}

QTEST_APPLESS_MAIN(LibpcapTest)
#include "tst_libpcap.moc"
