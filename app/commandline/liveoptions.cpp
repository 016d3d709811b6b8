// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/liveoptions.h"

#include "app/capture/helperprogram.h"
#include "app/capture/recordings.h"
#include "app/commandline/options.h"
#include "app/text/errortext.h"
#include "core/capture/interfaces.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <iostream>
#include <limits>

namespace tcpladder {
namespace {

struct LiveOptions {
    Q_DECLARE_TR_FUNCTIONS(LiveOptions)
};

constexpr int Largest = std::numeric_limits<int>::max();

/// "duration:10" as its kind and its number, which is at least 1; 0 if it is no such thing.
std::pair<QString, std::uint64_t> limitFrom(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const std::uint64_t number = text.mid(colon + 1).toULongLong();
    return {text.left(colon), colon < 0 || number > std::uint64_t{Largest} ? 0 : number};
}

QString readAutostop(const QString &text, LiveSettings &live)
{
    constexpr std::uint64_t Kilobyte = 1000; // as dumpcap counts them
    const auto [kind, number] = limitFrom(text);
    if (number > 0 && kind == QLatin1String("duration"))
        live.stopSeconds = number;
    else if (number > 0 && kind == QLatin1String("packets"))
        live.stopPackets = number;
    else if (number > 0 && kind == QLatin1String("filesize"))
        live.stopBytes = number * Kilobyte;
    else
        return LiveOptions::tr("--autostop takes duration:SECONDS, packets:N or filesize:KB, not \"%1\"").arg(text);
    return {};
}

QString readRing(const QString &text, LiveSettings &live)
{
    constexpr std::uint64_t Kilobyte = 1000;
    const auto [kind, number] = limitFrom(text);
    if (number > 0 && kind == QLatin1String("filesize"))
        live.ringBytes = number * Kilobyte;
    else if (number > 0 && kind == QLatin1String("files"))
        live.ringFiles = static_cast<unsigned>(number);
    else
        return LiveOptions::tr("--ring takes filesize:KB or files:N, not \"%1\"").arg(text);
    return {};
}

QString accessText(CaptureAccess access)
{
    switch (access) {
    case CaptureAccess::Allowed:
        return LiveOptions::tr("you may capture");
    case CaptureAccess::Denied:
        return LiveOptions::tr("you may not capture");
    case CaptureAccess::Failed:
        return LiveOptions::tr("cannot be opened now");
    case CaptureAccess::Unknown:
        return LiveOptions::tr("not known whether you may capture");
    }
    return {};
}

} // namespace

void describeLiveOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {{QStringLiteral("i"), QStringLiteral("interface")},
         LiveOptions::tr("Capture on interface NAME; any is all of them, - is standard input."),
         QStringLiteral("NAME")},
        {{QStringLiteral("D"), QStringLiteral("list-interfaces")},
         LiveOptions::tr("List the interfaces, and whether you may capture on them.")},
        {{QStringLiteral("w"), QStringLiteral("write")},
         LiveOptions::tr("Save what is captured in FILE: as pcapng, or as pcap if its name ends in .pcap."),
         QStringLiteral("FILE")},
        {{QStringLiteral("a"), QStringLiteral("autostop")},
         LiveOptions::tr("Stop capturing after duration:SECONDS, packets:N or filesize:KB; may be repeated."),
         QStringLiteral("KIND:N")},
        {{QStringLiteral("b"), QStringLiteral("ring")},
         LiveOptions::tr("Begin another file after filesize:KB, and keep the newest files:N."),
         QStringLiteral("KIND:N")},
        {{QStringLiteral("s"), QStringLiteral("snaplen")},
         LiveOptions::tr("Capture N bytes of each packet at most; 0 is all."),
         QStringLiteral("N")},
        {{QStringLiteral("p"), QStringLiteral("no-promiscuous")},
         LiveOptions::tr("Capture only packets to and from this machine.")},
    });
}

QString readLiveOptions(const QCommandLineParser &parser, Options &options)
{
    constexpr int LongestPacket = 262144;
    LiveSettings live;
    const QString name = parser.value(QStringLiteral("interface"));
    options.wantsInterfaces = parser.isSet(QStringLiteral("list-interfaces"));
    for (const QString &text : parser.values(QStringLiteral("autostop"))) {
        if (QString error = readAutostop(text, live); !error.isEmpty())
            return error;
    }
    for (const QString &text : parser.values(QStringLiteral("ring"))) {
        if (QString error = readRing(text, live); !error.isEmpty())
            return error;
    }
    const QString file = parser.value(QStringLiteral("write"));
    if (live.ringFiles > 0 && live.ringBytes == 0)
        return LiveOptions::tr("--ring files:N needs --ring filesize:KB as well, to know when a file is full");
    if (live.ringBytes > 0 && file.isEmpty())
        return LiveOptions::tr("--ring needs --write FILE, which names its files");
    if (const QString text = parser.value(QStringLiteral("snaplen")); !text.isEmpty()) {
        bool isNumber = false;
        live.snapLength = text.toInt(&isNumber);
        if (!isNumber || live.snapLength < 0 || live.snapLength > LongestPacket)
            return LiveOptions::tr("--snaplen takes a number from 0 to %1, not \"%2\"")
                .arg(QString::number(LongestPacket), text);
        if (live.snapLength == 0)
            live.snapLength = LongestPacket;
    }
    live.isPromiscuous = !parser.isSet(QStringLiteral("no-promiscuous"));
    live.filter = options.filter.toStdString();
    // A pipe is read as the captures that others write into it.
    if (name == QLatin1String("-") || (name.contains(QLatin1Char('/')) && QFileInfo::exists(name))) {
        options.captures.append(name);
    } else if (!name.isEmpty()) {
        if (!options.captures.isEmpty())
            return LiveOptions::tr("either capture live with --interface or open files, not both");
        live.interface = name.toStdString();
        options.live = live;
    }
    const bool needsInterface = parser.isSet(QStringLiteral("autostop")) || parser.isSet(QStringLiteral("ring"))
                                || parser.isSet(QStringLiteral("snaplen")) || !file.isEmpty();
    if (needsInterface && !options.live)
        return LiveOptions::tr("--write, --autostop, --ring and --snaplen need --interface NAME");
    if (options.live && !file.isEmpty())
        options.live->file = QFile::encodeName(QFileInfo(file).absoluteFilePath()).toStdString();
    return {};
}

int printInterfaces()
{
    const auto interfaces = listInterfaces();
    if (!interfaces) {
        std::cerr << "tcpladder: " << errorLine(interfaces.error()).toStdString() << '\n';
        return 1;
    }
    const auto access = captureAccess(QFile::encodeName(captureHelper()).toStdString(), interfaces.value());
    bool isDenied = false;
    for (const Interface &interface : interfaces.value()) {
        QStringList facts;
        for (const std::string &address : interface.addresses)
            facts.append(QString::fromStdString(address));
        if (!interface.description.empty())
            facts.append(QString::fromStdString(interface.description));
        if (interface.isDevice)
            facts.append(interface.isUp ? LiveOptions::tr("up") : LiveOptions::tr("down"));
        const CaptureAccess may = access.at(interface.name);
        isDenied = isDenied || may == CaptureAccess::Denied || may == CaptureAccess::Unknown;
        facts.append(accessText(may));
        std::cout << interface.name << ": " << facts.join(QStringLiteral(", ")).toStdString() << '\n';
    }
    if (isDenied)
        std::cerr << LiveOptions::tr("To be allowed to capture, have an administrator type: %1")
                         .arg(captureGrantCommand())
                         .toStdString()
                  << '\n';
    return 0;
}

} // namespace tcpladder
