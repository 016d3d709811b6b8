// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quizpainter.h"
#include "app/quiz/quizsheet.h"

#include <QWidget>

#include <vector>

class QLineEdit;

namespace tcpladder {

/// A quiz to be filled in: the ladder with a box in each blank.
class QuizView : public QWidget
{
    Q_OBJECT

public:
    explicit QuizView(QWidget *parent = nullptr);

    void setSheet(const QuizSheet &sheet);
    const QuizSheet &sheet() const { return m_sheet; }
    /// The box of blank @p index of the sheet.
    QLineEdit *box(std::size_t index) const { return m_boxes[index]; }
    /// How many blanks are filled in rightly.
    int rightCount() const;
    int filledCount() const;
    /// Judges all that is filled in.
    void checkAll();
    /// Fills in the right answers.
    void solve();
    void clear();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Something was judged: @p verdict says of the blank whether it is right, and why.
    void judged(const QString &verdict);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Mark { None, Right, Wrong };
    QuizPainter painter() const;
    void placeBoxes();
    void check(std::size_t index, bool tells);
    void setMark(std::size_t index, Mark mark);
    QString nameOf(const QuizBlank &blank) const;

    QuizSheet m_sheet;
    std::vector<QLineEdit *> m_boxes;
};

} // namespace tcpladder
