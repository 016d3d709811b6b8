// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsdialog.h"

#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/shortcuts.h"
#include "app/theme/screenfit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tcpladder {

namespace {

/// What may be chosen in an editor, or is: "dark" finds the theme, "Ctrl+E" what has these keys.
QString saidBy(const QWidget &editor)
{
    if (const auto *keys = qobject_cast<const QKeySequenceEdit *>(&editor))
        return keys->keySequence().toString(QKeySequence::NativeText);
    QStringList choices;
    if (const auto *box = qobject_cast<const QComboBox *>(&editor)) {
        for (int i = 0; i < box->count(); ++i)
            choices.append(box->itemText(i));
    }
    return choices.join(QLatin1Char(' '));
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_actions(actions),
      m_search(new QLineEdit),
      m_area(new QScrollArea),
      m_message(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus); // it follows the setting that has the focus
    m_message->setAlignment(Qt::AlignCenter);
    QSizePolicy room = m_message->sizePolicy();
    room.setRetainSizeWhenHidden(true); // no row moves away below the pointer when something is told
    m_message->setSizePolicy(room);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_close->setAutoDefault(false); // Enter in the search closes nothing
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_message);
    column->addWidget(m_area, 1);
    column->addWidget(buttons);
    build();
    for (const auto change : {&Settings::themeChanged, &Settings::languageChanged, &Settings::labelsChanged})
        connect(&m_settings, change, this, &SettingsDialog::refresh);
    connect(&m_settings, &Settings::shortcutsChanged, this, &SettingsDialog::refresh);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 34});
}

void SettingsDialog::build()
{
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_area->setAccessibleName(windowTitle());
    m_message->setText(tr("No setting is called so."));
    m_rows.clear();
    auto *list = new QWidget;
    m_grid = new QGridLayout(list);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    addLook();
    addConnections();
    addStart();
    addKeys();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_area->setWidget(list);
    QWidget *before = m_search;
    for (const Row &row : m_rows) {
        if (row.editor == nullptr)
            continue;
        setTabOrder(before, row.editor);
        setTabOrder(row.editor, row.reset);
        before = row.reset;
    }
    setTabOrder(before, m_close);
    search(m_search->text());
}

void SettingsDialog::addLook()
{
    addSection(tr("Look"));
    addChoice(
        tr("Theme"),
        {{QStringLiteral("system"), tr("As the desktop")},
         {QStringLiteral("light"), tr("Light")},
         {QStringLiteral("dark"), tr("Dark")},
         {QStringLiteral("print"), tr("Black on white")}},
        QStringLiteral("system"), [this] { return m_settings.theme(); },
        [this](const QString &theme) { m_settings.setTheme(theme); });
    QList<Choice> languages = {{{}, tr("As the system")}};
    for (const QString &code : Language::available())
        languages.append({code, Language::nativeName(code)});
    addChoice(
        tr("Language"), languages, {}, [this] { return m_settings.language(); },
        [this](const QString &code) { m_settings.setLanguage(code); });
    addChoice(
        tr("Labels of segments"),
        {{QStringLiteral("compact"), tr("Short")},
         {QStringLiteral("tcpdump"), tr("As tcpdump prints")},
         {QStringLiteral("rfc"), tr("As the RFC prints")},
         {QStringLiteral("plain"), tr("In words")}},
        QStringLiteral("compact"), [this] { return m_settings.labels(); },
        [this](const QString &labels) { m_settings.setLabels(labels); });

    auto *size = new QSpinBox;
    size->setRange(Settings::SmallestText, Settings::LargestText);
    size->setSingleStep(10);
    size->setSuffix(tr(" %", "percent, behind a number"));
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) { m_settings.setTextSize(percent); });
    addRow(
        tr("Size of text"), size, [this] { return m_settings.textSize() == 100; },
        [this] { m_settings.setTextSize(100); }, [this, size] { size->setValue(m_settings.textSize()); });
    connect(&m_settings, &Settings::textSizeChanged, size, [this] { refresh(); });
    auto *glide = new QCheckBox;
    connect(glide, &QCheckBox::toggled, this, [this](bool isAnimated) { m_settings.setAnimated(isAnimated); });
    addRow(
        tr("Panels glide into place"), glide, [this] { return !m_settings.hasAnimatedChoice(); },
        [this] { m_settings.resetAnimated(); }, [this, glide] { glide->setChecked(m_settings.isAnimated()); });
    connect(&m_settings, &Settings::animatedChanged, glide, [this] { refresh(); });
}

void SettingsDialog::addConnections()
{
    addSection(tr("Connections"));
    auto *time = new QSpinBox;
    time->setRange(Settings::ShortestTimeWait, Settings::LongestTimeWait);
    time->setSuffix(tr(" s", "seconds, behind a number"));
    time->setToolTip(tr("RFC 9293 says 240 seconds, Linux waits for 60."));
    connect(time, &QSpinBox::valueChanged, this, [this](int seconds) {
        m_settings.setTimeWait(seconds);
        refresh();
    });
    addRow(
        tr("TIME-WAIT lasts (2 MSL)"), time, [this] { return m_settings.timeWait() == Settings::UsualTimeWait; },
        [this] { m_settings.setTimeWait(Settings::UsualTimeWait); },
        [this, time] { time->setValue(m_settings.timeWait()); });
}

void SettingsDialog::addStart()
{
    addSection(tr("At the start"));
    addSwitch(
        tr("Open again what was open at the end"), true, [this] { return m_settings.reopensCaptures(); },
        [this](bool reopens) { m_settings.setReopensCaptures(reopens); });
}

void SettingsDialog::addKeys()
{
    addSection(tr("Keys"));
    for (QAction *action : std::as_const(m_actions))
        addShortcut(action);
}

void SettingsDialog::addSection(const QString &title)
{
    m_section = title;
    auto *label = new QLabel(title);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(0, m_rows.empty() ? 0 : fontMetrics().height() / 2, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 3);
    m_rows.push_back({title, label, nullptr, nullptr, [] {}});
}

void SettingsDialog::addRow(const QString &name, QWidget *editor, const std::function<bool()> &isDefault,
                            const std::function<void()> &reset, const std::function<void()> &show)
{
    auto *label = new QLabel(name);
    label->setBuddy(editor);
    label->setWordWrap(true);
    editor->setAccessibleName(name);
    editor->installEventFilter(this);
    editor->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    auto *back = new QToolButton;
    back->setText(tr("Back", "return one setting to what it was at first"));
    back->setToolTip(tr("Return “%1” to what it was at first").arg(name));
    back->setAccessibleName(back->toolTip());
    connect(back, &QToolButton::clicked, this, [this, reset] {
        reset();
        refresh();
    });
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(editor, row, 1);
    m_grid->addWidget(back, row, 2);
    m_rows.push_back({m_section, label, editor, back, [editor, back, isDefault, show] {
                          const QSignalBlocker blocker(editor);
                          show();
                          back->setVisible(!isDefault());
                      }});
    m_rows.back().refresh();
}

void SettingsDialog::addChoice(const QString &name, const QList<Choice> &choices, const QString &byDefault,
                               const std::function<QString()> &get, const std::function<void(const QString &)> &set)
{
    auto *box = new QComboBox;
    for (const Choice &choice : choices)
        box->addItem(choice.text, choice.value);
    connect(box, &QComboBox::activated, this, [this, box, set] {
        set(box->currentData().toString());
        refresh();
    });
    addRow(
        name, box, [get, byDefault] { return get() == byDefault; }, [set, byDefault] { set(byDefault); },
        [box, get] { box->setCurrentIndex(std::max(0, box->findData(get()))); });
}

void SettingsDialog::addSwitch(const QString &name, bool byDefault, const std::function<bool()> &get,
                               const std::function<void(bool)> &set)
{
    auto *box = new QCheckBox;
    connect(box, &QCheckBox::toggled, this, [this, set](bool isOn) {
        set(isOn);
        refresh();
    });
    addRow(
        name, box, [get, byDefault] { return get() == byDefault; }, [set, byDefault] { set(byDefault); },
        [box, get] { box->setChecked(get()); });
}

void SettingsDialog::addShortcut(QAction *action)
{
    auto *edit = new QKeySequenceEdit;
    edit->setClearButtonEnabled(true); // no key at all may be wanted
    connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, action] {
        const QKeySequence keys = edit->keySequence();
        if (const QAction *holder = holderOf(keys, m_actions, action)) {
            edit->setToolTip(
                tr("%1 already means “%2”.").arg(keys.toString(QKeySequence::NativeText), nameOf(*holder)));
            QSignalBlocker blocker(edit);
            edit->setKeySequence(action->shortcut());
            m_message->setText(edit->toolTip());
            m_message->show();
            return;
        }
        m_message->hide();
        m_settings.setShortcut(action->objectName(), keys);
    });
    addRow(
        nameOf(*action), edit, [action] { return action->shortcut() == defaultShortcut(*action); },
        [this, action] { m_settings.resetShortcut(action->objectName()); },
        [edit, action] { edit->setKeySequence(action->shortcut()); });
}

void SettingsDialog::search(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto isMeant = [&](const Row &row) {
        const QString all = row.section + QLatin1Char(' ') + row.label->text() + QLatin1Char(' ') + saidBy(*row.editor);
        return std::all_of(words.begin(), words.end(),
                           [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
    };
    bool hasRows = false;
    Row *title = nullptr;
    for (Row &row : m_rows) {
        if (row.editor == nullptr) {
            title = &row;
            title->label->hide();
            continue;
        }
        const bool isShown = isMeant(row);
        row.label->setVisible(isShown);
        row.editor->setVisible(isShown);
        QSizePolicy policy = row.reset->sizePolicy();
        policy.setRetainSizeWhenHidden(isShown); // its place is kept beside its setting, not without it
        row.reset->setSizePolicy(policy);
        row.reset->setVisible(false);
        if (!isShown)
            continue;
        row.refresh();
        title->label->show();
        hasRows = true;
    }
    m_message->setText(tr("No setting is called so."));
    m_message->setVisible(!hasRows);
}

void SettingsDialog::refresh()
{
    for (const Row &row : m_rows) {
        if (row.editor != nullptr && row.editor->isVisibleTo(this))
            row.refresh();
    }
}

bool SettingsDialog::eventFilter(QObject *editor, QEvent *event)
{
    // The wheel moves the list, and does not change what lies below the pointer meanwhile. Escape leaves the settings
    // and is no key to be given to an action.
    const bool isForTheDialog =
        event->type() == QEvent::Wheel
        || (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape);
    if (!isForTheDialog)
        return QDialog::eventFilter(editor, event);
    event->ignore();
    return true;
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &SettingsDialog::build, Qt::QueuedConnection); // not while its box still speaks
}

} // namespace tcpladder
