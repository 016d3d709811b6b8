// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/livesettings.h"
#include "core/ladder/arrangement.h"
#include "core/ladder/segmentlabel.h"
#include "core/report/segmentchoice.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace tcpladder {

/// What the command line asked for, checked.
struct Options {
    QStringList captures;                    ///< files, "-" for standard input
    QString filter;                          ///< --filter EXPR, empty for none
    std::optional<LiveSettings> live;        ///< --interface and what belongs to it; its file may be empty
    bool wantsInterfaces = false;            ///< --list-interfaces
    SegmentChoice choice;                    ///< --flow and --rows
    QString print;                           ///< --print WHAT, empty for none
    QStringList exportFiles;                 ///< --export FILE, each one
    QSize size;                              ///< --size WxH, invalid if not given
    double scale = 1;                        ///< --scale F, 0.25 to 8
    LabelStyle labels = LabelStyle::Compact; ///< --style
    LadderArrangement arrangement;           ///< --time, --fold, --card, --captured-at
    QString title;                           ///< --title
    QString caption;                         ///< --caption
    bool isTransparent = false;              ///< --transparent
    bool isOnePage = false;                  ///< --one-page
    bool wantsSteps = false;                 ///< --steps
    bool isAnonymized = false;               ///< --anonymize
    bool looksUpNames = false;               ///< -N
    QString theme;                           ///< --theme: light, dark, print; empty for the desktop's
    QString language;                        ///< --language CODE; empty for the system's
    bool wantsHelp = false;
    bool wantsVersion = false;

    /// Whether the program does its work without a window.
    bool isBatch() const { return !print.isEmpty() || !exportFiles.isEmpty(); }
    /// Whether it draws, and so needs fonts.
    bool needsFonts() const;
    /// Whether it makes something of packets that it must read again.
    bool needsPackets() const;
};

/// The outcome of reading the command line: options, or what is wrong with it and what would be right.
struct ParsedOptions {
    Options options;
    QString error; ///< empty if the command line is right

    /// Whether it is done without a capture, see answer().
    bool needsNoCapture() const
    {
        return !error.isEmpty() || options.wantsHelp || options.wantsVersion || options.wantsInterfaces;
    }
    /// Whether it is text on the standard output that is asked for, and nothing else.
    bool isText() const { return needsNoCapture() || (!options.print.isEmpty() && options.exportFiles.isEmpty()); }
};

ParsedOptions parseOptions(const QStringList &arguments);
/// What --help prints.
QString helpText();

} // namespace tcpladder
