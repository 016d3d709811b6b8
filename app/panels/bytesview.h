// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

namespace tcpladder {

/// The bytes of a packet, in hexadecimal and as ASCII, of which a range may be marked.
class BytesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit BytesView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }
    /// Marks @p length bytes from @p offset on and brings them into view; none if @p offset is negative.
    void mark(int offset, int length);
    int markedOffset() const { return m_offset; }
    int markedLength() const { return m_length; }
    /// The byte drawn at @p position of the viewport; -1 for none.
    int byteAt(const QPoint &position) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user pointed at the byte at @p offset.
    void byteChosen(int offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Columns {
        int perRow;   ///< bytes in a row
        int glyph;    ///< width of a character
        int row;      ///< height of a row
        int hexBegin; ///< left edges within the contents
        int textBegin;
        int width;
    };
    Columns columns() const;
    int hexLeft(const Columns &columns, int column) const;
    void updateScrollBars();
    void paintRow(QPainter &painter, const Columns &columns, int row, int y) const;

    QByteArray m_bytes;
    int m_offset = -1;
    int m_length = 0;
};

} // namespace tcpladder
