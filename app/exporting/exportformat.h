// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace tcpladder {

/// What the program can write.
enum class ExportFormat : std::uint8_t {
    Png,
    Svg,
    Pdf,
    WebP, ///< animated
    Html,
    Ladder, ///< in text
    RfcFigure,
    Tcpdump,
    JsonLines,
    Csv,
    Mermaid,
    PlantUml,
    Tikz,
    Pcapng, ///< the packets themselves
    Pcap,
    FlowTable,
    FlowLines,
};

/// The name of a format on the command line and at the end of a file's name; either may be missing.
struct ExportFormatNames {
    ExportFormat format;
    QString word;   ///< after --print
    QString suffix; ///< of files, without the dot
};

const QList<ExportFormatNames> &exportFormats();
std::optional<ExportFormat> formatOfWord(const QString &word);
/// By the end of a file's name, in letters of any case.
std::optional<ExportFormat> formatOfFile(const QString &file);

/// Whether it is drawn, and so needs fonts.
bool isDrawn(ExportFormat format);
/// Whether it is made of packets, which must be read again.
bool isOfPackets(ExportFormat format);
/// What it is, in the user's language: "Mermaid sequence diagram".
QString formatText(ExportFormat format);

} // namespace tcpladder
