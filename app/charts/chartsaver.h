// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdata.h"
#include "app/session/latestjob.h"

#include <QObject>
#include <QString>

#include <array>
#include <optional>

class QWidget;

namespace tcpladder {

class ChartView;
class Navigator;
class Session;

/// Saves charts: as a picture as they are drawn, or their numbers, all of them in the time that is shown.
class ChartSaver : public QObject
{
    Q_OBJECT

public:
    ChartSaver(const Session &session, const Navigator &navigator, QWidget *parent);

    /// What of a chart is shown.
    struct Part {
        std::optional<TimeSpan> time;
        int columns = 1;
        std::array<bool, 2> sides{true, true};
    };
    /// Asks where to, and saves what @p view shows.
    void save(ChartView &view, const Part &part);
    /// Saves to @p file: PNG, SVG, PDF or CSV by its suffix. CSV is written in a thread of its own; saved() or failed()
    /// follows.
    void saveTo(const QString &file, ChartView &view, const Part &part);

Q_SIGNALS:
    void saved(const QString &file);
    void failed(const QString &file);

private:
    void saveNumbers(const QString &file, ChartKind kind, const Part &part);

    const Session &m_session;
    const Navigator &m_navigator;
    LatestJob m_job;
};

} // namespace tcpladder
