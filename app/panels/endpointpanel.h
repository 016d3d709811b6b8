// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/endpointfacts.h"

#include <QScrollArea>

#include <array>
#include <optional>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace tcpladder {

class EndpointWatch;
class SequenceView;
class TimerBars;

/// One end point after the selected segment, or after the last one if none is selected: its state in large, what the
/// state means, the variables of RFC 9293 3.3.1 as a drawn stretch of sequence space and as numbers, and its timers.
/// What the segment changed is marked; what is unknown is shown as unknown.
class EndpointPanel : public QScrollArea
{
    Q_OBJECT

public:
    EndpointPanel(const EndpointWatch &watch, Side side, QWidget *parent = nullptr);

    /// What is shown; empty if no flow is.
    const std::optional<EndpointFacts> &facts() const;
    const SequenceView &sendSpace() const { return *m_sendSpace; }
    const SequenceView &receiveSpace() const { return *m_receiveSpace; }
    const TimerBars &timers() const { return *m_timers; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Variable {
        SendWindow,
        InFlight,
        SegmentSize,
        InitialSequence,
        SmoothedRoundTrip,
        RetransmissionTimeout,
        ReceiveWindow,
        WindowScale,
        InitialReceive,
        Sack,
        Timestamps,
        DuplicateAcks,
        VariableCount
    };

    void build();
    void refresh();
    void showFacts(const EndpointFacts &facts);
    void showState(const EndpointFacts &facts);
    void showVariables(const EndpointFacts &facts);
    void nameVariables();
    void placeVariables(int rows);
    void setTypes();
    /// Breaks lines where the panel is narrow.
    void fit();
    QString stateLine() const;
    using Text = std::optional<QString>;
    void set(Variable variable, const Text &text, const Text &before);

    const EndpointWatch &m_watch;
    Side m_side;
    QBoxLayout *m_titleLine;
    QLabel *m_title;
    QLabel *m_end;
    QLabel *m_swatch;
    QLabel *m_state;
    QLabel *m_roles;
    QLabel *m_meaning;
    QLabel *m_cause;
    SequenceView *m_sendSpace;
    SequenceView *m_receiveSpace;
    TimerBars *m_timers;
    QWidget *m_variables;
    QGridLayout *m_grid;
    int m_rows = 0; ///< of variables, in as many columns as that takes
    std::array<QLabel *, VariableCount> m_names{};
    std::array<QLabel *, VariableCount> m_values{};
    std::array<QString, VariableCount> m_tips;
};

} // namespace tcpladder
