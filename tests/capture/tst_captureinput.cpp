// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/filedescriptor.h"
#include "core/capture/packetsource.h"
#include "tests/capture/compressor.h"
#include "tests/capture/packetlist.h"
#include "tests/capture/pcapngwriter.h"
#include "tests/capture/pcapwriter.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <random>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace tcpladder;
using namespace tcpladder::test;

using Status = PacketSource::Status;

namespace {

/// More than one block of bzip2, of which little can be taken away.
std::string incompressibleCapture()
{
    std::mt19937 random(1);
    PcapWriter pcap;
    for (unsigned i = 0; i < 12'000; ++i) {
        std::string data(84, '\0');
        std::generate(data.begin(), data.end(), [&random] { return static_cast<char>(random()); });
        pcap.packet(i, 0, data, 100);
    }
    return pcap.written();
}

} // namespace

/// Where captures come from, rather than what stands in them.
class CaptureInputTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhyAFileCannotBeOpened();
    void readsCompressedFiles_data();
    void readsCompressedFiles();
    void findsTheCaptureInAnArchive_data();
    void findsTheCaptureInAnArchive();
    void refusesArchivesWithoutCaptures();
    void deliversWhatACutFileStillTells_data();
    void deliversWhatACutFileStillTells();
    void deliversWhatPrecedesACompressionError();
    void readsConcatenatedStreams();
    void ignoresWhatFollowsTheStreams();
    void readsPipes();
    void readsPacketsOfAPipeAsTheyCome();
    void readsStandardInput();
    void stopsWaitingWhenInterrupted();
    void bearsFilesThatShrink();
    void knowsHowFarItIs();

private:
    static ErrorCode errorOf(const std::string &path)
    {
        const auto source = openCapture(path);
        return source ? ErrorCode::Cancelled : source.error().code;
    }

    QTemporaryDir m_folder;
};

void CaptureInputTest::tellsWhyAFileCannotBeOpened()
{
    const std::string folder = m_folder.path().toStdString();
    QCOMPARE(errorOf(folder + "/missing"), ErrorCode::NotFound);
    QCOMPARE(errorOf(folder), ErrorCode::IsDirectory);
    QVERIFY(writeFile(m_folder.filePath("empty"), {}));
    QCOMPARE(errorOf(folder + "/empty"), ErrorCode::Empty);
    QVERIFY(writeFile(m_folder.filePath("emptygz"), gzipped({})));
    QCOMPARE(errorOf(folder + "/emptygz"), ErrorCode::Empty);
    QVERIFY(writeFile(m_folder.filePath("short"), "\xd4\xc3"));
    QCOMPARE(errorOf(folder + "/short"), ErrorCode::NotACapture);
    QVERIFY(writeFile(m_folder.filePath("other"), std::string(100'000, '\1')));
    QCOMPARE(errorOf(folder + "/other"), ErrorCode::NotACapture);
    QVERIFY(writeFile(m_folder.filePath("brokengz"), "\x1f\x8b" + std::string(1000, 'x')));
    const auto broken = openCapture(folder + "/brokengz");
    QVERIFY(!broken.isOk());
    QCOMPARE(broken.error().file, folder + "/brokengz");
    if (geteuid() != 0) { // who may read everything
        QVERIFY(writeFile(m_folder.filePath("secret"), "x"));
        QVERIFY(chmod((folder + "/secret").c_str(), 0) == 0);
        QCOMPARE(errorOf(folder + "/secret"), ErrorCode::PermissionDenied);
    }
}

void CaptureInputTest::readsCompressedFiles_data()
{
    QTest::addColumn<int>("filter");
    QTest::newRow("gzip") << ARCHIVE_FILTER_GZIP;
    QTest::newRow("bzip2") << ARCHIVE_FILTER_BZIP2;
    QTest::newRow("xz") << ARCHIVE_FILTER_XZ;
    QTest::newRow("zstd") << ARCHIVE_FILTER_ZSTD;
    QTest::newRow("lz4") << ARCHIVE_FILTER_LZ4;
    QTest::newRow("compress") << ARCHIVE_FILTER_COMPRESS;
    QTest::newRow("lzip") << ARCHIVE_FILTER_LZIP;
}

void CaptureInputTest::readsCompressedFiles()
{
    QFETCH(int, filter);
    PcapngWriter pcapng;
    pcapng.section().interface();
    for (unsigned i = 0; i < 3000; ++i)
        pcapng.enhanced(0, i, std::string(i % 100, 'x'), 100);
    for (const std::string &bytes : {PcapWriter().packets(5000).written(), pcapng.written()}) {
        const PacketList expected = readAll(*openCaptureBytes(bytes).value());
        const std::string packed = compressed(ARCHIVE_FORMAT_RAW, filter, {{"", bytes}});
        QVERIFY(!packed.empty());
        QVERIFY(writeFile(m_folder.filePath("any.name"), packed));
        const std::string path = m_folder.filePath("any.name").toStdString();
        auto source = openCapture(path);
        QVERIFY(source.isOk());
        const PacketList list = readAll(*source.value());
        QCOMPARE(list.status, Status::End);
        QVERIFY(list.packets == expected.packets);

        const auto again = std::move(source.value()->reopen()[0]);
        for (std::size_t i = 0; i < list.packets.size(); i += 501) {
            for (PacketSource *each : {source.value().get(), again.get()}) {
                Packet packet;
                QVERIFY(each->seek(list.packets[i].offset));
                QCOMPARE(each->next(packet), Status::Packet);
                QVERIFY(keep(packet) == expected.packets[i]);
            }
        }

        auto once = openCapture(path, {.rereadable = false});
        QVERIFY(readAll(*once.value()).packets == expected.packets);
        QVERIFY(!once.value()->seek(24));
        QVERIFY(once.value()->reopen()[0] == nullptr);
    }
}

void CaptureInputTest::findsTheCaptureInAnArchive_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("filter");
    QTest::newRow("zip") << ARCHIVE_FORMAT_ZIP << ARCHIVE_FILTER_NONE;
    QTest::newRow("tar") << ARCHIVE_FORMAT_TAR_USTAR << ARCHIVE_FILTER_NONE;
    QTest::newRow("tar.gz") << ARCHIVE_FORMAT_TAR_USTAR << ARCHIVE_FILTER_GZIP;
}

void CaptureInputTest::findsTheCaptureInAnArchive()
{
    QFETCH(int, format);
    QFETCH(int, filter);
    const std::string bytes = PcapWriter().packets(2000).written();
    for (const std::string &content : {bytes, gzipped(bytes)}) {
        const std::string packed =
            compressed(format, filter, {{"picture", std::string(9000, '\0')}, {"nothing", {}}, {"capture", content}});
        QVERIFY(!packed.empty());
        auto source = openCaptureBytes(packed);
        QVERIFY(source.isOk());
        QCOMPARE(readAll(*source.value()).packets.size(), std::size_t{2000});
    }
}

void CaptureInputTest::refusesArchivesWithoutCaptures()
{
    const std::string packed = compressed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"a", std::string(90, '\0')}});
    const auto source = openCaptureBytes(packed);
    QVERIFY(!source.isOk());
    QCOMPARE(source.error().code, ErrorCode::NotACapture);
}

void CaptureInputTest::deliversWhatACutFileStillTells_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<qint64>("cut");  ///< bytes off the end
    QTest::addColumn<qint64>("lost"); ///< bytes that the format may lose with them
    QTest::newRow("gzip, before its checksum") << ARCHIVE_FILTER_GZIP << qint64{8} << qint64{0};
    QTest::newRow("gzip") << ARCHIVE_FILTER_GZIP << qint64{40} << qint64{4096};
    QTest::newRow("xz, before its index") << ARCHIVE_FILTER_XZ << qint64{64} << qint64{4096};
    QTest::newRow("zstd, which has blocks") << ARCHIVE_FILTER_ZSTD << qint64{8} << qint64{128 * 1024};
    QTest::newRow("bzip2, which has large blocks") << ARCHIVE_FILTER_BZIP2 << qint64{8} << qint64{900'000};
}

void CaptureInputTest::deliversWhatACutFileStillTells()
{
    QFETCH(int, filter);
    QFETCH(qint64, cut);
    QFETCH(qint64, lost);
    const std::string bytes = incompressibleCapture();
    const PacketList expected = readAll(*openCaptureBytes(bytes).value());
    const std::string packed = compressed(ARCHIVE_FORMAT_RAW, filter, {{"", bytes}});
    auto source = openCaptureBytes(packed.substr(0, packed.size() - static_cast<std::size_t>(cut)), "name");
    QVERIFY(source.isOk());
    const PacketList list = readAll(*source.value());
    QCOMPARE(list.status, Status::Failed);
    QCOMPARE(source.value()->error().code, ErrorCode::Truncated);
    QCOMPARE(source.value()->error().file, std::string("name"));
    QVERIFY(source.value()->error().offset >= static_cast<std::int64_t>(bytes.size()) - lost);
    QVERIFY(!list.packets.empty());
    QVERIFY(std::equal(list.packets.begin(), list.packets.end(), expected.packets.begin()));
    const KeptPacket &last = list.packets.back();
    constexpr std::int64_t Record = 4096; // more than any of this file takes
    QVERIFY(last.offset + Record >= source.value()->error().offset);
}

void CaptureInputTest::deliversWhatPrecedesACompressionError()
{
    const std::string bytes = incompressibleCapture();
    const PacketList expected = readAll(*openCaptureBytes(bytes).value());
    for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2}) { // which have checksums
        std::string packed = compressed(ARCHIVE_FORMAT_RAW, filter, {{"", bytes}});
        for (std::size_t i = packed.size() * 9 / 10; i < packed.size() * 9 / 10 + 20; ++i)
            packed[i] = static_cast<char>(packed[i] ^ 0x55);
        auto source = openCaptureBytes(packed, "name");
        QVERIFY(source.isOk());
        const PacketList list = readAll(*source.value());
        QCOMPARE(list.status, Status::Failed);
        QCOMPARE(source.value()->error().file, std::string("name"));
        QVERIFY(list.packets.size() > 100);
        QVERIFY(std::equal(list.packets.begin(), list.packets.begin() + 100, expected.packets.begin()));
    }
}

void CaptureInputTest::readsConcatenatedStreams()
{
    const std::string bytes = PcapWriter().packets(3000).written();
    const PacketList expected = readAll(*openCaptureBytes(bytes).value());
    for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_BZIP2}) {
        std::string packed;
        for (const std::string &part : {bytes.substr(0, 7001), bytes.substr(7001)})
            packed += compressed(ARCHIVE_FORMAT_RAW, filter, {{"", part}});
        const PacketList list = readAll(*openCaptureBytes(packed).value());
        QCOMPARE(list.status, Status::End);
        QVERIFY(list.packets == expected.packets);
    }
}

void CaptureInputTest::ignoresWhatFollowsTheStreams()
{
    const std::string packed = gzipped(PcapWriter().packets(100).written());
    for (const std::string &more : {std::string(700'000, '\0'), std::string("signature")}) {
        const PacketList list = readAll(*openCaptureBytes(packed + more).value());
        QCOMPARE(list.status, Status::End);
        QCOMPARE(list.packets.size(), std::size_t{100});
    }
}

void CaptureInputTest::readsPipes()
{
    const std::string path = m_folder.filePath("pipe").toStdString();
    QVERIFY(mkfifo(path.c_str(), 0600) == 0);
    const std::string plain = PcapWriter().packets(20'000).written();
    const PacketList expected = readAll(*openCaptureBytes(plain).value());
    for (const std::string &bytes : {plain, gzipped(plain)}) {
        std::thread writer([&] { writeFile(m_folder.filePath("pipe"), bytes); });
        auto source = openCapture(path);
        QVERIFY(source.isOk());
        const PacketList list = readAll(*source.value());
        writer.join();
        QCOMPARE(list.status, Status::End);
        QVERIFY(list.packets == expected.packets);
        Packet packet;
        QVERIFY(source.value()->seek(list.packets[17'000].offset));
        QCOMPARE(source.value()->next(packet), Status::Packet);
        QVERIFY(keep(packet) == expected.packets[17'000]);
        QVERIFY(source.value()->reopen()[0] != nullptr);
    }
}

void CaptureInputTest::readsPacketsOfAPipeAsTheyCome()
{
    std::array<int, 2> ends{};
    QVERIFY(pipe(ends.data()) == 0);
    const FileDescriptor reading(ends[0]);
    FileDescriptor writing(ends[1]);
    const auto send = [&writing](const std::string &bytes) {
        return write(writing.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    };
    const std::string head = PcapWriter().written();
    QVERIFY(send(head));
    auto source = openCapture("/proc/self/fd/" + std::to_string(reading.get()));
    QVERIFY(source.isOk());
    for (unsigned i = 0; i < 3; ++i) {
        QVERIFY(send(PcapWriter().packet(i, 0, "data", 4).written().substr(head.size())));
        Packet packet;
        QCOMPARE(source.value()->next(packet), Status::Packet);
        QCOMPARE(packet.time, i * Second);
    }
    writing = FileDescriptor();
    Packet packet;
    QCOMPARE(source.value()->next(packet), Status::End);
}

void CaptureInputTest::readsStandardInput()
{
    const std::string bytes = PcapWriter().packets(50).written();
    QVERIFY(writeFile(m_folder.filePath("input"), bytes));
    const FileDescriptor before(dup(STDIN_FILENO));
    QVERIFY(std::freopen(qPrintable(m_folder.filePath("input")), "r", stdin) != nullptr);
    auto source = openCapture("-");
    QVERIFY(source.isOk());
    QCOMPARE(readAll(*source.value()).packets.size(), std::size_t{50});
    QVERIFY(source.value()->reopen()[0] != nullptr);

    std::array<int, 2> ends{};
    QVERIFY(pipe(ends.data()) == 0);
    QVERIFY(dup2(ends[0], STDIN_FILENO) == STDIN_FILENO);
    QVERIFY(write(ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    close(ends[0]);
    close(ends[1]);
    source = openCapture("-");
    QVERIFY(source.isOk());
    QCOMPARE(readAll(*source.value()).packets.size(), std::size_t{50});
    dup2(before.get(), STDIN_FILENO);
}

void CaptureInputTest::stopsWaitingWhenInterrupted()
{
    std::array<int, 2> ends{};
    QVERIFY(pipe(ends.data()) == 0);
    const FileDescriptor reading(ends[0]);
    const FileDescriptor writing(ends[1]);
    const std::string bytes = PcapWriter().packets(1).written();
    QVERIFY(write(writing.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    auto source = openCapture("/proc/self/fd/" + std::to_string(reading.get()));
    QVERIFY(source.isOk());
    std::thread other([&] { source.value()->interrupt(); });
    const PacketList list = readAll(*source.value());
    other.join();
    QCOMPARE(list.status, Status::Failed);
    QCOMPARE(source.value()->error().code, ErrorCode::Cancelled);
}

void CaptureInputTest::bearsFilesThatShrink()
{
    const std::string bytes = PcapWriter().packets(20'000).written();
    const std::string path = m_folder.filePath("shrinking").toStdString();
    QVERIFY(writeFile(m_folder.filePath("shrinking"), bytes));
    auto source = openCapture(path);
    QVERIFY(source.isOk());
    Packet packet;
    QCOMPARE(source.value()->next(packet), Status::Packet);
    QVERIFY(truncate(path.c_str(), 1000) == 0);
    const PacketList list = readAll(*source.value());
    QVERIFY(list.packets.size() < 20'000);
    QVERIFY(list.status != Status::Packet);
}

void CaptureInputTest::knowsHowFarItIs()
{
    const std::string bytes = PcapWriter().packets(20'000).written();
    for (const std::string &content : {bytes, gzipped(bytes)}) {
        QVERIFY(writeFile(m_folder.filePath("progress"), content));
        auto source = openCapture(m_folder.filePath("progress").toStdString());
        QVERIFY(source.isOk());
        QCOMPARE(source.value()->size(), static_cast<std::int64_t>(content.size()));
        QVERIFY(source.value()->position() <= source.value()->size());
        readAll(*source.value());
        QCOMPARE(source.value()->position(), source.value()->size());
    }
}

QTEST_APPLESS_MAIN(CaptureInputTest)
#include "tst_captureinput.moc"
