// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladder.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>

namespace tcpladder {

/// The words that stand in a ladder.
struct LadderWords {
    Q_DECLARE_TR_FUNCTIONS(Ladder)

public:
    /// "0.000010", with the minus that a clock set back gives.
    static QString seconds(Nanoseconds span);
    /// "5.08 s", "212 ms", "15 µs".
    static QString shortSpan(Nanoseconds span);
    static QString time(const FlowSummary &flow, Nanoseconds time, const LadderStyle &style);
    static QString timeHeading(const LadderStyle &style);
    static QString deltaHeading(const LadderStyle &style);
    static QString whyHeading();

    /// What a label says that stands for several arrows: "7 segments", "FIN", "10,136 bytes"; "5 ACKs".
    static QStringList bundleParts(const LadderBundle &bundle);
    static QString joined(const QStringList &parts);
    static QString ghost(const LadderGhost &ghost, const LabelFields &fields);
    /// The same with the first number only, for little room.
    static QString shortGhost(const LadderGhost &ghost, const LabelFields &fields);
    /// What a fold holds, in as many parts as @p fits lets pass: "37 segments in order · 53,280 bytes · 19 ACKs · 41 ms".
    static QString fittingFold(const LadderFold &fold, const Phases &phases,
                               const std::function<bool(const QString &)> &fits);
    static QString bytes(std::uint64_t count);
    static QStringList foldParts(const LadderFold &fold, const Phases &phases);
    static QString foldTrouble(const LadderFold &fold);
    static QString foldReason(const LadderFold &fold, const Phases &phases);
    /// "6 = 1 + 5", of a segment that acknowledges one that is near.
    static QString arithmetic(const LadderArrow &arrow, const LabelFields &fields);
    static QString idle(Nanoseconds span);
    static QString duplicate(const LadderArrow &arrow);
    /// What stands beside a link from a copy: "sent again", how long after the copy before, and whether that doubled.
    static QStringList link(const LadderLink &link);
    static QString relation(Relation relation, std::uint32_t to);
    static QString roundTrip(Nanoseconds span);
    /// So long after another segment.
    static QString after(Nanoseconds span);
    static QString mayNotSend();
    static QString windowClosed(const std::optional<Nanoseconds> &duration);
    static QString windowClosedShortly(const std::optional<Nanoseconds> &duration);
    static QString phase(LadderPhase phase, const Phases &phases);
    static QString shortPhase(LadderPhase phase);
    static QString timeWait();
    /// "client · active open · passive close"
    static QString role(Side side, const Phases &phases);
    /// Where the capture was made and what follows for the arrows' far ends.
    static QString capturePoint(const CapturePoint &point);
    /// The same without what follows, for little room.
    static QString shortCapturePoint(const CapturePoint &point);
    /// "10 segments · 111 bytes · no trouble"
    static QString counts(const FlowSummary &flow);
    /// "relative numbers · even rows · window scaled × 128"
    static QString notation(const Ladder &ladder, const LadderStyle &style);
};

} // namespace tcpladder
