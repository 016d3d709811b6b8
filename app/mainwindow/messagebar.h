// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <cstdint>
#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace tcpladder {

/// Tells above the ladder, without stopping the user, what went wrong, where, and what can be done.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Tells of @p error, or of what is only worth knowing (reading that was stopped). @p hasPackets: whether any were read
    /// before it.
    void showError(const Error &error, bool hasPackets = true);
    /// Tells that for @p error another capture could not be opened, while the one that is open stays.
    void showNotOpened(const Error &error);
    /// Tells of packets that could not be read, while the others could; @p warnings is not empty.
    void showWarnings(const std::vector<Error> &warnings);
    /// Tells that the capture holds no TCP, or that the capture filter @p filter left none.
    void showNoTcp(std::uint64_t packets, const QString &filter);
    /// Tells that the clipboard holds nothing that can be opened.
    void showNothingToPaste();
    /// Tells of @p count lines of a text that show no segment; @p first is the first one's number, from 1.
    void showUnreadLines(std::uint64_t count, std::uint64_t first);
    void clear();

    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Message : std::uint8_t { None, Error, NotOpened, Warnings, NoTcp, NothingToPaste, UnreadLines };
    void refresh();
    QString errorText() const;
    QString note() const;

    Message m_message = Message::None;
    std::optional<Error> m_error;
    bool m_hasPackets = false; ///< before m_error
    std::uint64_t m_count = 0; ///< of warnings, packets or lines
    std::uint64_t m_line = 0;
    QString m_filter;
    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace tcpladder
