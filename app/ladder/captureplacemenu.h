// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/capturepoint.h"

#include <QList>
#include <QMenu>

#include <optional>

class QActionGroup;

namespace tcpladder {

/// Where the capture was made, for a user who knows better than the estimate.
class CapturePlaceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CapturePlaceMenu(QWidget *parent = nullptr);

    /// Returns to the estimate, as another capture asks for.
    void reset();

Q_SIGNALS:
    /// Arrows are to be drawn as captured at @p place; empty for the estimate.
    void chosen(std::optional<CapturePoint::Place> place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QActionGroup *m_group;
};

} // namespace tcpladder
