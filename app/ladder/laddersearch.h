// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladder.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>

namespace tcpladder {

/// Looks for a segment by its number, its sequence or acknowledgment number, its flags, or the text of its label and
/// marks. It works in short turns, so that the window stays alive over the longest flow.
class LadderSearch : public QObject
{
    Q_OBJECT

public:
    explicit LadderSearch(QObject *parent = nullptr);

    /// Looks for @p text in the segments behind @p from, then in those up to it. The ladder must not change flows
    /// meanwhile: stop() before that.
    void start(std::shared_ptr<const Ladder> ladder, const LadderStyle &style, const QString &text, std::uint32_t from,
               bool forward);
    void stop();
    bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void found(std::uint32_t index);
    void notFound();

private:
    void work();
    bool matches(std::uint32_t index) const;

    QTimer m_timer;
    std::shared_ptr<const Ladder> m_ladder;
    LadderStyle m_style;
    QString m_text;
    std::int64_t m_number = -1;
    std::uint32_t m_next = 0;
    std::uint32_t m_left = 0;
    bool m_isForward = true;
};

} // namespace tcpladder
