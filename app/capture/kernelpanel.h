// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/kernelsocket.h"
#include "core/tcp/side.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <cstdint>
#include <optional>

class QLabel;
class QTableWidget;

namespace tcpladder {

class Navigator;
class Session;

/// What the kernel itself says of a local connection while it is captured, beside what its packets tell; differences stand
/// out.
class KernelPanel : public QWidget
{
    Q_OBJECT

public:
    KernelPanel(const Session &session, const Navigator &navigator, QWidget *parent = nullptr);

    /// The text in the row of @p quantity, as "State", of @p side: of the kernel, or inferred.
    enum Row { StateRow, WindowRow, ThresholdRow, RoundTripRow, TimeoutRow, RetransmittedRow, RowCount };
    QString text(Row row, Side side, bool ofKernel) const;
    QString message() const;
    /// Asks the kernel now; it is asked some times a second while the panel can be seen.
    void look();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(Side side, const std::optional<KernelSocket> &socket);
    void countResent();
    void set(Row row, Side side, bool ofKernel, const QString &text);
    void tell(const QString &message);

    const Session &m_session;
    const Navigator &m_navigator;
    QTableWidget *m_table;
    QLabel *m_message;
    QTimer m_timer;
    std::uint32_t m_counted = 0; ///< segments of the flow that m_resent knows
    std::array<std::uint32_t, 2> m_resent{};
    std::array<int, 2> m_differences{}; ///< how often in a row the states of a side were found to differ
};

} // namespace tcpladder
