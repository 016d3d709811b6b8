// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportformat.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tcpladder {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportFormat)
};

} // namespace

const QList<ExportFormatNames> &exportFormats()
{
    static const QList<ExportFormatNames> formats = {
        {ExportFormat::FlowTable, QStringLiteral("flows"), {}},
        {ExportFormat::FlowLines, QStringLiteral("flows-jsonl"), {}},
        {ExportFormat::Ladder, QStringLiteral("ladder"), QStringLiteral("txt")},
        {ExportFormat::RfcFigure, QStringLiteral("rfc"), {}},
        {ExportFormat::Tcpdump, QStringLiteral("tcpdump"), {}},
        {ExportFormat::JsonLines, QStringLiteral("jsonl"), QStringLiteral("jsonl")},
        {ExportFormat::Csv, QStringLiteral("csv"), QStringLiteral("csv")},
        {ExportFormat::Mermaid, QStringLiteral("mermaid"), QStringLiteral("mmd")},
        {ExportFormat::PlantUml, QStringLiteral("plantuml"), QStringLiteral("puml")},
        {ExportFormat::Tikz, QStringLiteral("tikz"), QStringLiteral("tex")},
        {ExportFormat::Png, {}, QStringLiteral("png")},
        {ExportFormat::Svg, {}, QStringLiteral("svg")},
        {ExportFormat::Pdf, {}, QStringLiteral("pdf")},
        {ExportFormat::WebP, {}, QStringLiteral("webp")},
        {ExportFormat::Html, {}, QStringLiteral("html")},
        {ExportFormat::Pcapng, {}, QStringLiteral("pcapng")},
        {ExportFormat::Pcap, {}, QStringLiteral("pcap")},
    };
    return formats;
}

std::optional<ExportFormat> formatOfWord(const QString &word)
{
    for (const ExportFormatNames &names : exportFormats()) {
        if (!names.word.isEmpty() && names.word == word)
            return names.format;
    }
    return std::nullopt;
}

std::optional<ExportFormat> formatOfFile(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const ExportFormatNames &names : exportFormats()) {
        if (!suffix.isEmpty() && names.suffix == suffix)
            return names.format;
    }
    return std::nullopt;
}

bool isDrawn(ExportFormat format)
{
    return format == ExportFormat::Png || format == ExportFormat::Svg || format == ExportFormat::Pdf
           || format == ExportFormat::WebP || format == ExportFormat::Html;
}

bool isOfPackets(ExportFormat format)
{
    return format == ExportFormat::Tcpdump || format == ExportFormat::Pcapng || format == ExportFormat::Pcap;
}

QString formatText(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Png:
        return ExportText::tr("PNG picture");
    case ExportFormat::Svg:
        return ExportText::tr("SVG drawing");
    case ExportFormat::Pdf:
        return ExportText::tr("PDF document");
    case ExportFormat::WebP:
        return ExportText::tr("WebP animation, step by step");
    case ExportFormat::Html:
        return ExportText::tr("HTML page with details on click");
    case ExportFormat::Ladder:
        return ExportText::tr("Ladder in text");
    case ExportFormat::RfcFigure:
        return ExportText::tr("Figure as in RFC 9293");
    case ExportFormat::Tcpdump:
        return ExportText::tr("Lines as tcpdump prints them");
    case ExportFormat::JsonLines:
        return ExportText::tr("JSON Lines, a segment a line");
    case ExportFormat::Csv:
        return ExportText::tr("Comma-separated values");
    case ExportFormat::Mermaid:
        return ExportText::tr("Mermaid sequence diagram");
    case ExportFormat::PlantUml:
        return ExportText::tr("PlantUML sequence diagram");
    case ExportFormat::Tikz:
        return ExportText::tr("TikZ for LaTeX and Beamer");
    case ExportFormat::Pcapng:
        return ExportText::tr("Packets as a pcapng capture");
    case ExportFormat::Pcap:
        return ExportText::tr("Packets as a pcap capture");
    case ExportFormat::FlowTable:
        return ExportText::tr("Table of flows");
    case ExportFormat::FlowLines:
        return ExportText::tr("JSON Lines, a flow a line");
    }
    return {};
}

} // namespace tcpladder
