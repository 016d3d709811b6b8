// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/sequencestretch.h"

#include <QWidget>

#include <vector>

namespace tcpladder {

/// Draws a stretch of sequence space: its parts as a bar, not to scale, with the variables at the edges; what the selected
/// segment changed is marked.
class SequenceView : public QWidget
{
    Q_OBJECT

public:
    explicit SequenceView(QWidget *parent = nullptr);

    /// @p numbersOf is the side whose numbers they are: it gives the colour.
    void setStretch(const SequenceStretch &stretch, Side numbersOf);
    const SequenceStretch &stretch() const { return m_stretch; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<double> edgePlaces() const;
    QRectF regionAt(std::size_t index) const;
    QFont type(bool isBold = false) const;
    double lineHeight() const;
    void paintRegion(QPainter &painter, std::size_t index) const;
    void paintEdges(QPainter &painter) const;
    void speak();

    SequenceStretch m_stretch;
    Side m_side = Side::Client;
};

} // namespace tcpladder
