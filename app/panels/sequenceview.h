// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/sequencelayout.h"
#include "app/panels/sequencestretch.h"

#include <QWidget>

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
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont type(bool isBold = false) const;
    SequenceLayout layOut(double width) const;
    void paintRegion(QPainter &painter, const SequenceLayout::Part &part, const SequenceStretch::Region &region) const;
    void paintEdges(QPainter &painter, const SequenceLayout &layout) const;
    void speak();

    SequenceStretch m_stretch;
    Side m_side = Side::Client;
};

} // namespace tcpladder
