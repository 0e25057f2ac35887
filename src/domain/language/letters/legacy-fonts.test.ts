import { describe, expect, test } from 'vitest';
import { convertLegacyFont } from './legacy-fonts.js';

describe('text typed in a legacy font', () => {
  test.each([
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['TCVN3', 'QuyÕt ®Þnh vÒ viÖc ban hµnh KÕ ho¹ch', 'Quyết định về việc ban hành Kế hoạch'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['VNI', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['VNI', 'ngöôøi ñöôïc nöôùc ñöôøng', 'người được nước đường'],
  ])('%s: %s', (font, typed, text) => {
    expect(convertLegacyFont(typed)).toEqual({ font, text });
  });

  test('capitals of a capitals font, which are coded as small letters', () => {
    expect(convertLegacyFont('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM')?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  test.each([
    ['Unicode', 'Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch này'],
    ['no diacritics', 'Uy ban nhan dan xa Tan Lap ban hanh Ke hoach nay'],
    ['the damage of a scanner', 'Thyc hién c6 hiéu qua céac nhiém vu, gop phan bao dam chat lugng, két qua dat dugc'],
    ['French', 'Le préfet a décidé que les élèves de la région reçoivent un dîner à midi'],
  ])('%s stays as it is', (_, text) => {
    expect(convertLegacyFont(text)).toBeUndefined();
  });
});
