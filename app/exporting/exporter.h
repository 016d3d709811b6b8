// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportformat.h"
#include "app/exporting/textexport.h"
#include "app/ladder/ladderfigure.h"
#include "core/capture/framereader.h"
#include "core/report/segmentchoice.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace tcpladder {

/// What is to be exported, and how it is to look.
struct ExportJob {
    std::shared_ptr<const Trace> trace;  ///< not null
    SegmentChoice choice;                ///< pictures show the first flow, if none is chosen
    LadderStyle style;                   ///< why-sentences are added by the exporter
    LadderArrangement arrangement = {};  ///< of what is drawn
    LadderPicture picture;               ///< its rows come from choice
    double scale = 1;                    ///< of pictures
    bool hasSteps = false;               ///< a picture or page for each segment
    std::shared_ptr<FrameReader> frames; ///< for what is made of packets; may be null if nothing is
    std::function<bool()> isCancelled;   ///< asked now and then; true stops
};

/// What became of it, in words for the user.
struct ExportOutcome {
    QStringList written; ///< files
    QStringList remarks; ///< what was left out, and how to get it
    QString error;       ///< empty if all went well
};

/// Writes @p job as @p format to @p file; of pages that do not go into one file, further ones get a number. Only a format
/// that isDrawn() needs a QGuiApplication. May be called from any thread.
ExportOutcome exportTo(const QString &file, ExportFormat format, const ExportJob &job);

/// As much of @p job as matters for text.
TextJob textJob(const ExportJob &job);

/// The figures of @p job: pages, or steps. What has no room is told in @p remarks.
std::vector<Figure> exportFigures(const ExportJob &job, QStringList &remarks);

} // namespace tcpladder
