// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/options.h"

#include "app/commandline/liveoptions.h"
#include "app/text/errortext.h"
#include "core/capture/packetfilter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace tcpladder {
namespace {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QStringList PrintKinds = {QStringLiteral("flows"), QStringLiteral("flows-jsonl"), QStringLiteral("ladder"),
                                QStringLiteral("tcpdump"), QStringLiteral("jsonl")};
const QStringList Themes = {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("print")};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        CommandLine::tr("Draws TCP traffic as a ladder with the RFC 9293 state of both sides."));
    parser.addPositionalArgument(
        QStringLiteral("capture"),
        CommandLine::tr("Capture files to open; several open as one, merged by time; - is standard input."),
        QStringLiteral("[capture…]"));
    parser.addOptions({
        {{QStringLiteral("r"), QStringLiteral("read")},
         CommandLine::tr("Open FILE, the same as a bare FILE."),
         QStringLiteral("FILE")},
        {{QStringLiteral("f"), QStringLiteral("filter")},
         CommandLine::tr("Read only packets that EXPR takes, as tcpdump does; see pcap-filter(7)."),
         QStringLiteral("EXPR")},
    });
    describeLiveOptions(parser);
    parser.addOptions({
        {QStringLiteral("flow"), CommandLine::tr("Only flow N; may be repeated; 0 is the first."), QStringLiteral("N")},
        {QStringLiteral("rows"), CommandLine::tr("Only segments A to B of the flow, counted from 1."),
         QStringLiteral("A-B")},
        {QStringLiteral("print"),
         CommandLine::tr("Print %1 to standard output and exit.").arg(PrintKinds.join(QStringLiteral(" | "))),
         QStringLiteral("WHAT")},
        {{QStringLiteral("o"), QStringLiteral("export")},
         CommandLine::tr("Write the ladder to FILE (.png) and exit."),
         QStringLiteral("FILE")},
        {QStringLiteral("size"), CommandLine::tr("Size of the picture in pixels."), QStringLiteral("WxH")},
        {QStringLiteral("scale"), CommandLine::tr("Enlarge the picture F times, 0.25 to 8."), QStringLiteral("F")},
        {QStringLiteral("theme"), CommandLine::tr("Colours: light, dark or print."), QStringLiteral("NAME")},
        {QStringLiteral("language"), CommandLine::tr("Language of the program, such as en or zh_CN."),
         QStringLiteral("CODE")},
        {{QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Show this help and exit.")},
        {QStringLiteral("version"), CommandLine::tr("Show the version and exit.")},
    });
}

/// Reads what is more than a string; returns what is wrong, or an empty string.
QString readValues(const QCommandLineParser &parser, Options &options)
{
    if (!options.filter.isEmpty()) {
        const auto filter = PacketFilter::compile(options.filter.toStdString());
        if (!filter)
            return errorLine(filter.error());
    }
    if (const QString error = readLiveOptions(parser, options); !error.isEmpty())
        return error;
    for (const QString &text : parser.values(QStringLiteral("flow"))) {
        bool isNumber = false;
        options.flows.push_back(text.toUInt(&isNumber));
        if (!isNumber)
            return CommandLine::tr("--flow takes a number from 0, not \"%1\"").arg(text);
    }
    if (const QString text = parser.value(QStringLiteral("rows")); !text.isEmpty()) {
        static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{0,8})-([1-9][0-9]{0,8})$"));
        const auto match = form.match(text);
        const unsigned first = match.captured(1).toUInt();
        const unsigned last = match.captured(2).toUInt();
        if (!match.hasMatch() || first > last)
            return CommandLine::tr("--rows takes two numbers, such as 1-20, not \"%1\"").arg(text);
        options.rows = {first, last};
    }
    if (!options.print.isEmpty() && !PrintKinds.contains(options.print))
        return CommandLine::tr("--print takes %1, not \"%2\"")
            .arg(PrintKinds.join(QStringLiteral(", ")), options.print);
    if (!options.exportFile.isEmpty() && !options.exportFile.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        return CommandLine::tr("--export takes a file name that ends in .png, not \"%1\"").arg(options.exportFile);
    if (const QString text = parser.value(QStringLiteral("size")); !text.isEmpty()) {
        static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"));
        const auto match = form.match(text);
        if (!match.hasMatch() || match.captured(1).toInt() > 20000 || match.captured(2).toInt() > 20000)
            return CommandLine::tr("--size takes width and height up to 20000, such as 1600x900, not \"%1\"").arg(text);
        options.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    if (const QString text = parser.value(QStringLiteral("scale")); !text.isEmpty()) {
        bool isNumber = false;
        options.scale = text.toDouble(&isNumber);
        if (!isNumber || !(options.scale >= 0.25 && options.scale <= 8))
            return CommandLine::tr("--scale takes a number from 0.25 to 8, not \"%1\"").arg(text);
    }
    if (!options.theme.isEmpty() && !Themes.contains(options.theme))
        return CommandLine::tr("--theme takes light, dark or print, not \"%1\"").arg(options.theme);
    if (options.isBatch() && options.captures.isEmpty() && !options.live)
        return CommandLine::tr(
            "--print and --export need a capture: name a file, - for standard input, or an interface with -i");
    return {};
}

} // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    ParsedOptions result;
    Options &options = result.options;
    const bool isParsed = parser.parse(arguments);
    options.language = parser.value(QStringLiteral("language")); // even the errors are told in it
    if (!isParsed) {
        result.error = parser.errorText();
        return result;
    }
    options.captures = parser.values(QStringLiteral("read")) + parser.positionalArguments();
    options.filter = parser.value(QStringLiteral("filter"));
    options.print = parser.value(QStringLiteral("print"));
    options.exportFile = parser.value(QStringLiteral("export"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.wantsHelp = parser.isSet(QStringLiteral("help"));
    options.wantsVersion = parser.isSet(QStringLiteral("version"));
    result.error = readValues(parser, options);
    return result;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace tcpladder
