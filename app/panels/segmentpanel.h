// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/segmentfieldmodel.h"
#include "app/session/framefetcher.h"

#include <QSet>
#include <QSplitter>

#include <optional>

class QLabel;
class QStackedLayout;
class QTreeView;

namespace tcpladder {

class BytesView;
class Navigator;
class Session;

/// The selected segment: its fields as a tree and its packet's bytes, each marking the other's selection, and why it was
/// sent.
class SegmentPanel : public QWidget
{
    Q_OBJECT

public:
    SegmentPanel(const Session &session, const Navigator &navigator, QWidget *parent = nullptr);

    const SegmentFieldModel &fields() const { return *m_model; }
    const QTreeView &tree() const { return *m_tree; }
    const BytesView &bytes() const { return *m_bytes; }
    /// The sentence that says why the segment was sent.
    QString why() const;
    /// The same at length, a paragraph for each thing that there is to say.
    QString whyAtLength() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void clear();
    void showWhy();
    void showFields(const std::optional<Frame> &frame);
    void markSelected();
    QString pathOf(const QModelIndex &index) const;
    void restore(const QString &selected, const QModelIndex &parent = {});
    void retranslate();

    const Session &m_session;
    const Navigator &m_navigator;
    FrameFetcher m_fetcher;
    std::optional<SegmentSource> m_source;
    std::optional<Frame> m_frame;
    SegmentFieldModel *m_model;
    QSplitter *m_splitter;
    QTreeView *m_tree;
    BytesView *m_bytes;
    QLabel *m_hint;
    QLabel *m_why;
    QLabel *m_whyAtLength;
    QWidget *m_details;
    QStackedLayout *m_stack;
    QSet<QString> m_open; ///< paths of the fields that are open, so that they are in the next segment too
};

} // namespace tcpladder
