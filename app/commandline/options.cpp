// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/options.h"

#include "app/commandline/liveoptions.h"
#include "app/exporting/exportformat.h"
#include "app/figure/pagesize.h"
#include "app/text/errortext.h"
#include "core/capture/packetfilter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tcpladder {
namespace {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QStringList Themes = {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("print")};

/// The words that --print takes.
QStringList printWords()
{
    QStringList words;
    for (const ExportFormatNames &names : exportFormats()) {
        if (!names.word.isEmpty())
            words.append(names.word);
    }
    return words;
}

/// The ends of names that --export takes: ".txt .jsonl …".
QString exportSuffixes()
{
    QStringList suffixes;
    for (const ExportFormatNames &names : exportFormats()) {
        if (!names.suffix.isEmpty())
            suffixes.append(QLatin1Char('.') + names.suffix);
    }
    return suffixes.join(QLatin1Char(' '));
}

const QHash<QString, LabelStyle> LabelStyles = {
    {QStringLiteral("compact"), LabelStyle::Compact},
    {QStringLiteral("tcpdump"), LabelStyle::Tcpdump},
    {QStringLiteral("rfc"), LabelStyle::Rfc},
    {QStringLiteral("plain"), LabelStyle::Plain},
};

const QHash<QString, TimeAxis> TimeAxes = {
    {QStringLiteral("even"), TimeAxis::Even},
    {QStringLiteral("scale"), TimeAxis::ToScale},
};

const QHash<QString, FoldLevel> FoldLevels = {
    {QStringLiteral("none"), FoldLevel::All},
    {QStringLiteral("data"), FoldLevel::Runs},
    {QStringLiteral("phases"), FoldLevel::Phases},
};

const QHash<QString, CapturePoint::Place> CapturePlaces = {
    {QStringLiteral("client"), CapturePoint::Place::Client},
    {QStringLiteral("middle"), CapturePoint::Place::Middle},
    {QStringLiteral("server"), CapturePoint::Place::Server},
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        CommandLine::tr("Draws TCP traffic as a ladder with the RFC 9293 state of both sides."));
    parser.addPositionalArgument(
        QStringLiteral("capture"),
        CommandLine::tr("Capture files to open; several open as one, merged by time; - is standard input."),
        CommandLine::tr("[capture…]"));
    parser.addOptions({
        {{QStringLiteral("r"), QStringLiteral("read")},
         CommandLine::tr("Open FILE, the same as a bare FILE."),
         QStringLiteral("FILE")},
        {{QStringLiteral("f"), QStringLiteral("filter")},
         CommandLine::tr("Read only packets that EXPR takes, as tcpdump does; see pcap-filter(7)."),
         QStringLiteral("EXPR")},
        {QStringLiteral("n"), CommandLine::tr("Look no names of hosts up, which is the default.")},
        {QStringLiteral("N"), CommandLine::tr("Look the names of hosts up, for windows and pictures.")},
    });
    describeLiveOptions(parser);
    parser.addOptions({
        {QStringLiteral("flow"), CommandLine::tr("Only flow N; may be repeated; 0 is the first."), QStringLiteral("N")},
        {QStringLiteral("rows"), CommandLine::tr("Only segments A to B of the flow, counted from 1."),
         QStringLiteral("A-B")},
        {QStringLiteral("print"),
         CommandLine::tr("Print %1 to standard output and exit.").arg(printWords().join(QStringLiteral(" | "))),
         QStringLiteral("WHAT")},
        {{QStringLiteral("o"), QStringLiteral("export")},
         CommandLine::tr("Write to FILE, which by its end (%1) is the ladder or one of the above, and exit; may be "
                         "repeated.")
             .arg(exportSuffixes()),
         QStringLiteral("FILE")},
        {QStringLiteral("size"), CommandLine::tr("Size of a page: pixels, or 16:9, 4:3, A4 or A4-landscape."),
         QStringLiteral("WxH")},
        {QStringLiteral("scale"), CommandLine::tr("Enlarge the picture F times, 0.25 to 8."), QStringLiteral("F")},
        {QStringLiteral("theme"), CommandLine::tr("Colours: light, dark or print."), QStringLiteral("NAME")},
        {QStringLiteral("style"), CommandLine::tr("Labels of the arrows: tcpdump, rfc or plain."),
         QStringLiteral("NAME")},
        {QStringLiteral("time"), CommandLine::tr("Height of the ladder: even rows, or time to scale."),
         QStringLiteral("even|scale")},
        {QStringLiteral("fold"),
         CommandLine::tr("Fold data in order with its acknowledgments, or whole phases, into one row."),
         QStringLiteral("none|data|phases")},
        {QStringLiteral("card"), CommandLine::tr("Tell below the handshake what it agreed on.")},
        {QStringLiteral("captured-at"), CommandLine::tr("Where the capture was made, if the estimate is wrong."),
         QStringLiteral("client|middle|server")},
        {QStringLiteral("steps"), CommandLine::tr("One picture or page for each segment, to build a slide up.")},
        {QStringLiteral("anonymize"),
         CommandLine::tr("Replace hosts by addresses kept for documentation; take payload and MAC addresses out.")},
        {QStringLiteral("title"), CommandLine::tr("Title above each page."), QStringLiteral("TEXT")},
        {QStringLiteral("caption"), CommandLine::tr("Caption below each page."), QStringLiteral("TEXT")},
        {QStringLiteral("transparent"), CommandLine::tr("Paint nothing behind the ladder.")},
        {QStringLiteral("one-page"), CommandLine::tr("Shrink the ladder rather than go over several pages.")},
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
    if (QString error = readLiveOptions(parser, options); !error.isEmpty())
        return error;
    for (const QString &text : parser.values(QStringLiteral("flow"))) {
        bool isNumber = false;
        options.choice.flows.push_back(text.toUInt(&isNumber));
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
        options.choice.rows = {first - 1, last - 1};
    }
    if (!options.print.isEmpty() && !formatOfWord(options.print))
        return CommandLine::tr("--print takes %1, not \"%2\"")
            .arg(printWords().join(QStringLiteral(", ")), options.print);
    for (const QString &file : options.exportFiles) {
        if (!formatOfFile(file))
            return CommandLine::tr("--export takes a file name that ends in one of %1, not \"%2\"")
                .arg(exportSuffixes(), file);
    }
    if (const QString text = parser.value(QStringLiteral("size")); !text.isEmpty()) {
        options.size = pageSizeNamed(text);
        if (!options.size.isValid())
            return CommandLine::tr("--size takes 16:9, 4:3, A4, A4-landscape, or width and height up to 20000, such as "
                                   "1600x900, not \"%1\"")
                .arg(text);
    }
    if (const QString text = parser.value(QStringLiteral("style")); !text.isEmpty()) {
        if (!LabelStyles.contains(text))
            return CommandLine::tr("--style takes tcpdump, rfc or plain, not \"%1\"").arg(text);
        options.labels = LabelStyles[text];
    }
    if (const QString text = parser.value(QStringLiteral("time")); !text.isEmpty()) {
        if (!TimeAxes.contains(text))
            return CommandLine::tr("--time takes even or scale, not \"%1\"").arg(text);
        options.arrangement.axis = TimeAxes[text];
    }
    if (const QString text = parser.value(QStringLiteral("fold")); !text.isEmpty()) {
        if (!FoldLevels.contains(text))
            return CommandLine::tr("--fold takes none, data or phases, not \"%1\"").arg(text);
        options.arrangement.folds = FoldLevels[text];
    }
    if (const QString text = parser.value(QStringLiteral("captured-at")); !text.isEmpty()) {
        if (!CapturePlaces.contains(text))
            return CommandLine::tr("--captured-at takes client, middle or server, not \"%1\"").arg(text);
        options.arrangement.capturePlace = CapturePlaces[text];
    }
    options.arrangement.hasCard = parser.isSet(QStringLiteral("card"));
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

bool Options::needsFonts() const
{
    return std::any_of(exportFiles.begin(), exportFiles.end(), [](const QString &file) {
        const auto format = formatOfFile(file);
        return format && isDrawn(*format);
    });
}

bool Options::needsPackets() const
{
    if (print == QLatin1String("tcpdump") && (!choice.isAll() || !exportFiles.isEmpty()))
        return true;
    return std::any_of(exportFiles.begin(), exportFiles.end(), [](const QString &file) {
        const auto format = formatOfFile(file);
        return format && isOfPackets(*format);
    });
}

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
    options.exportFiles = parser.values(QStringLiteral("export"));
    options.title = parser.value(QStringLiteral("title"));
    options.caption = parser.value(QStringLiteral("caption"));
    options.isTransparent = parser.isSet(QStringLiteral("transparent"));
    options.isOnePage = parser.isSet(QStringLiteral("one-page"));
    options.isAnonymized = parser.isSet(QStringLiteral("anonymize"));
    options.looksUpNames = parser.isSet(QStringLiteral("N")) && !parser.isSet(QStringLiteral("n"));
    options.wantsSteps = parser.isSet(QStringLiteral("steps"));
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
