// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/endpointtimers.h"

#include <QElapsedTimer>
#include <QFont>
#include <QRectF>
#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace tcpladder {

/// The timers that run at an end point, each as a bar that shortens as it runs down: at the time of the selected segment,
/// or by the clock while a capture goes on.
class TimerBars : public QWidget
{
    Q_OBJECT

public:
    explicit TimerBars(QWidget *parent = nullptr);

    /// Shows @p timers as they stand at @p now on the capture's clock. If @p isRunning, the clock runs on from there, and
    /// the room of those that are over is kept: in a busy flow they come and go with each segment.
    void setTimers(const std::vector<EndpointTimer> &timers, Nanoseconds now, bool isRunning);
    /// A timer in words: "2 MSL: 55.2 s of 60 s left".
    QString text(const EndpointTimer &timer) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Nanoseconds now() const;
    struct Row {
        QString text;
        QRectF words;
        QRectF bar;
    };
    std::vector<Row> rows(double width) const;
    QFont type() const;
    void speak();

    std::vector<EndpointTimer> m_timers;
    Nanoseconds m_now = 0;
    bool m_isRunning = false;
    std::size_t m_room = 0; ///< for so many timers
    QElapsedTimer m_since;
    QTimer m_ticker;
};

} // namespace tcpladder
