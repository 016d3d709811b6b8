// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessondirectory.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/settingsdialog.h"
#include "app/settings/shortcuts.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;

/// Whatever the window says went through a translator: in the pseudo-language it stands in brackets.
class TestPseudoLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsPlaceholders();
    void startPage();
    void windowWithCapture();
    void settings();

private:
    /// Texts below @p window without brackets, but for those of @p names, which are nobody's to translate.
    static QStringList untranslated(const QWidget &window, const QStringList &names = {});

    /// The program, a language in itself, and lessons, which have texts in each language of their own.
    static QStringList knownNames();

    QTemporaryDir m_folder;
    Language m_language;
};

void TestPseudoLanguage::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    m_language.apply(PseudoLanguage::code());
}

QStringList TestPseudoLanguage::knownNames()
{
    QStringList names = {QStringLiteral("tcpladder"), QStringLiteral("English")};
    for (const LessonEntry &lesson : lessonsIn(lessonsDirectory()))
        names.append(lesson.title);
    return names;
}

QStringList TestPseudoLanguage::untranslated(const QWidget &window, const QStringList &names)
{
    static const QRegularExpression letters(QStringLiteral("[a-z]{3}")); // capitals are terms of the RFC
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    QStringList found;
    const auto look = [&](const QObject *who, QString text) {
        text.remove(tags);
        if (text.contains(letters) && !text.contains(QLatin1Char('[')) && !names.contains(text))
            found.append(QString::fromLatin1(who->metaObject()->className()) + QStringLiteral(": ") + text);
    };
    for (const auto *action : window.findChildren<QAction *>())
        look(action, action->text());
    for (const auto *widget : window.findChildren<QWidget *>()) {
        look(widget, widget->toolTip());
        look(widget, widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            look(widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            look(widget, button->text());
        if (const auto *box = qobject_cast<const QGroupBox *>(widget))
            look(widget, box->title());
        if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
            look(widget, dock->windowTitle());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            look(widget, edit->placeholderText());
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                look(widget, box->itemText(i));
        }
        if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model()) {
            for (int i = 0; i < table->model()->columnCount(); ++i)
                look(widget, table->model()->headerData(i, Qt::Horizontal).toString());
        }
    }
    return found;
}

void TestPseudoLanguage::keepsPlaceholders()
{
    const PseudoLanguage language;
    const QString text = language.translate("", "<b>%1</b> of %n files &amp; more", nullptr, -1);
    QVERIFY(text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')));
    for (const char *part : {"<b>%1</b>", "%n", "&amp;"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(!text.contains(QStringLiteral("files"))); // its vowels have accents
}

void TestPseudoLanguage::startPage()
{
    Settings settings;
    MainWindow window(settings);
    window.show();
    QCOMPARE(untranslated(window, knownNames()).join(QLatin1Char('\n')), QString());
}

void TestPseudoLanguage::windowWithCapture()
{
    const QString capture = QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap");
    Settings settings;
    MainWindow window(settings);
    window.show();
    QSignalSpy finished(&window.session(), &Session::finished);
    window.open({capture});
    QVERIFY(finished.wait());
    const QStringList names = knownNames() << QFileInfo(capture).fileName();
    QCOMPARE(untranslated(window, names).join(QLatin1Char('\n')), QString());
}

void TestPseudoLanguage::settings()
{
    Settings settings;
    const MainWindow window(settings);
    const SettingsDialog dialog(settings, window.menus().actions());
    QCOMPARE(untranslated(dialog, {QStringLiteral("English")}).join(QLatin1Char('\n')), QString());
}

QTEST_MAIN(TestPseudoLanguage)
#include "tst_pseudolanguage.moc"
